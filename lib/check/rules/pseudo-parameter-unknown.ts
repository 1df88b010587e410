// Rule pseudo-parameter-unknown: every AWS::… that an intrinsic names is a pseudo parameter of CloudFormation.
import { listIntrinsics } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

const KNOWN = ['AccountId', 'NotificationARNs', 'NoValue', 'Partition', 'Region', 'StackId', 'StackName', 'URLSuffix'];

/** Source: CloudFormation user guide, "Pseudo parameters reference"; CloudFormation refuses other names that begin with AWS::. */
export const pseudoParameterUnknown: Rule = {
  code: 'pseudo-parameter-unknown',
  severity: 'error',
  *find({ root }) {
    for (const { name, argument, pointer } of listIntrinsics(root)) {
      for (const used of namesIn(name, argument).filter((one) => !KNOWN.includes(one))) {
        yield {
          pointer,
          message: `${name} names AWS::${used}, which is no pseudo parameter.`,
          help: `CloudFormation has ${KNOWN.map((known) => `AWS::${known}`).join(', ')}.`,
        };
      }
    }
  },
};

function namesIn(name: string, argument: unknown): string[] {
  if (name === 'Ref') return typeof argument === 'string' && argument.startsWith('AWS::') ? [argument.slice(5)] : [];
  const text: unknown = Array.isArray(argument) ? argument[0] : argument;
  if (name !== 'Fn::Sub' || typeof text !== 'string') return [];
  return [...text.matchAll(/\$\{AWS::([^{}]*)\}/g)].map((match) => match[1] ?? '');
}
