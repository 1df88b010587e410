// Puts the mapping of some options into a template and says what is left of it: which resources and outputs, and their values.
import { type IntrinsicScope, resolveIntrinsics } from '../../lib/apigateway/index.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { readTemplate, type Template } from './read-template.ts';

export interface ResolvedStack {
  /** By logical id; what depends on the deployment is its name in angle brackets: `<Api>`, `<Stream.Arn>`. */
  readonly resources: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** @param stack the text of spec/stack.yaml */
export function resolveStack(
  stack: string,
  parameters: Readonly<Record<string, string>> = {},
  template = readTemplate(),
): ResolvedStack {
  const scope: IntrinsicScope = {
    parameters: { ...defaultsOf(template), ...PSEUDO_PARAMETERS, ...parameters },
    lists: new Set(
      Object.entries(template.Parameters).flatMap(([name, { Type }]) => (Type === 'CommaDelimitedList' ? [name] : [])),
    ),
    conditions: template.Conditions,
    mappings: readDocument(stack, 'spec/stack.yaml').value as Readonly<Record<string, unknown>>,
    resource: (id, attribute) => `<${attribute === undefined ? id : `${id}.${attribute}`}>`,
  };
  const isMade = ({ Condition }: { readonly Condition?: string }): boolean =>
    Condition === undefined || resolveIntrinsics({ 'Fn::If': [Condition, 'yes', 'no'] }, scope).value === 'yes';
  const resolve = (value: unknown) => resolveIntrinsics(value, scope).value;
  return {
    resources: Object.fromEntries(
      Object.entries(template.Resources)
        .filter(([, resource]) => isMade(resource))
        .map(([id, resource]) => [id, resolve(resource.Properties) as Readonly<Record<string, unknown>>]),
    ),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs)
        .filter(([, output]) => isMade(output))
        .map(([id, { Value }]) => [id, resolve(Value)]),
    ),
  };
}

const PSEUDO_PARAMETERS = {
  'AWS::AccountId': '111122223333',
  'AWS::Partition': 'aws',
  'AWS::Region': 'us-east-1',
  'AWS::StackName': 'the-stack',
  'AWS::URLSuffix': 'amazonaws.com',
};

function defaultsOf({ Parameters }: Template): Record<string, string> {
  return Object.fromEntries(Object.entries(Parameters).map(([name, { Default }]) => [name, String(Default)]));
}
