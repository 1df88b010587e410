// The rule pseudo-parameter-unknown.
import type { Rule } from '../rule/rule.ts';

const KNOWN = ['AccountId', 'NotificationARNs', 'NoValue', 'Partition', 'Region', 'StackId', 'StackName', 'URLSuffix'];

export const pseudoParameterUnknown: Rule = {
  code: 'pseudo-parameter-unknown',
  severity: 'error',
  what: 'Every AWS::… that an intrinsic function names is a pseudo parameter.',
  source:
    'CloudFormation User Guide, "Pseudo parameters reference"; CloudFormation rejects other names that begin with AWS::.',
  example: {
    of: 'integration',
    wrong: `
      credentials:
        Fn::Sub: arn:\${AWS::Partition}:iam::\${AWS::Account}:role/api
    `,
    right: `
      credentials:
        Fn::Sub: arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/api
    `,
  },
  *find({ intrinsics }) {
    for (const { name, argument, pointer } of intrinsics) {
      for (const used of namesIn(name, argument).filter((one) => !KNOWN.includes(one))) {
        yield {
          pointer,
          message: `${name} uses AWS::${used}, which is not a pseudo parameter.`,
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
