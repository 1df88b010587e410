// The values of names in a document's intrinsics on this machine: the template's parameters, and fictitious but well-formed
// values for what exists only in a deployment.

import type { IntrinsicScope } from '../../apigateway/index.ts';
import { describeValue, type JsonObject, objectOf, stringOf } from '../../base/index.ts';
import type { LoadOptions } from './load-options.ts';

/** The account of everything local; not a real one. */
export const ACCOUNT_ID = '000000000000';
export const DEFAULT_REGION = 'us-east-1';

/**
 * The scope of a template, or of a document without one (`{}`).
 * @param missing called for each parameter that is used and has neither a value nor a default.
 */
export function createScope(
  template: JsonObject,
  options: LoadOptions,
  missing: (parameter: string) => void,
): IntrinsicScope {
  const declared = objectOf(template['Parameters']);
  const resources = objectOf(template['Resources']);
  const region = options.region ?? DEFAULT_REGION;
  const defaults = Object.entries(declared).flatMap(([name, parameter]) => {
    const value = objectOf(parameter)['Default'];
    return value === undefined ? [] : [[name, describeValue(value)] as const];
  });
  return {
    parameters: { ...pseudoParameters(region), ...Object.fromEntries(defaults), ...options.parameters },
    lists: new Set(
      Object.keys(declared).filter((name) => LIST_TYPE.test(stringOf(objectOf(declared[name])['Type']) ?? '')),
    ),
    conditions: objectOf(template['Conditions']),
    mappings: objectOf(template['Mappings']),
    resource: (id, attribute) => {
      if (Object.hasOwn(declared, id)) missing(id);
      const resource = objectOf(resources[id]);
      const name = stringOf(objectOf(resource['Properties'])['Name']) ?? id;
      return attribute === 'Arn' ? arn(stringOf(resource['Type']), name, region) : name;
    },
  };
}

/** Source: CloudFormation User Guide, "Parameters". */
const LIST_TYPE = /^CommaDelimitedList$|^(?:AWS::SSM::Parameter::Value<)?List</;

function pseudoParameters(region: string): Record<string, string> {
  return {
    'AWS::AccountId': ACCOUNT_ID,
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${ACCOUNT_ID}:stack/local/local`,
    'AWS::StackName': 'local',
    'AWS::URLSuffix': 'amazonaws.com',
  };
}

function arn(type: string | undefined, name: string, region: string): string {
  if (type === 'AWS::Kinesis::Stream') return `arn:aws:kinesis:${region}:${ACCOUNT_ID}:stream/${name}`;
  return `arn:aws:iam::${ACCOUNT_ID}:role/${name}`;
}
