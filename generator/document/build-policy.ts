// The IAM policy of the API's role: exactly the actions of the document, on the stream of the stack if the action takes a stream.
import type { FnGetAtt, FnIf, FnSub } from '../../lib/apigateway/index.ts';
import { type KinesisResource, kinesisResourcesOf } from '../../lib/aws/index.ts';
import { InputError } from '../../lib/base/index.ts';
import type { Route } from '../declaration/route.ts';

export interface PolicyStatement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  /** `*` for actions that do not take a resource, such as ListStreams. */
  readonly Resource: '*' | PolicyResource | readonly PolicyResource[];
}

export type PolicyResource = FnGetAtt | FnSub | FnIf;

/** The ARNs of the resources that a stack has; others are refused. */
export type PolicyResources = Readonly<Partial<Record<KinesisResource, PolicyResource>>>;

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

/** Of template.yml, which do not include channels and KMS keys. */
const RESOURCES: PolicyResources = {
  stream: { 'Fn::GetAtt': ['Stream', 'Arn'] },
  consumer: { 'Fn::Sub': '${Stream.Arn}/consumer/*' },
};

/**
 * One statement for all actions on the same resources, in the order of the routes.
 * @throws InputError `unknown-policy-resource` for an action whose resources are unknown, or not part of the stack
 */
export function buildPolicy(routes: readonly Route[], stack = RESOURCES): PolicyDocument {
  const statements = new Map<string, PolicyStatement>();
  for (const action of new Set(routes.map((route) => route.action))) {
    const resources = resourcesOf(action, stack);
    const key = JSON.stringify(resources);
    const before = statements.get(key)?.Action ?? [];
    const [only, ...others] = resources;
    statements.set(key, {
      Effect: 'Allow',
      Action: [...before, `kinesis:${action}`],
      Resource: only === undefined ? '*' : others.length === 0 ? only : resources,
    });
  }
  return { Version: '2012-10-17', Statement: [...statements.values()] };
}

function resourcesOf(action: string, stack: PolicyResources): readonly PolicyResource[] {
  const kinds = kinesisResourcesOf(action);
  if (!kinds) {
    throw refusal(`The IAM resource of kinesis:${action} is unknown.`, 'Correct the action of the route.');
  }
  return kinds.map((kind) => {
    const resource = stack[kind];
    if (resource) return resource;
    throw refusal(`kinesis:${action} needs access to a ${kind}, which the stack does not have.`, 'Remove the route.');
  });
}

function refusal(message: string, help: string): InputError {
  return new InputError(message, { code: 'unknown-policy-resource', help });
}
