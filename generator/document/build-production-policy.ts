// The IAM policy of the API's role in template.production.yml: on the stream of the stack or on those of ExistingStreamArns, and with the
// customer managed key of StreamKeyArn.
import type { FnIf } from '../../lib/apigateway/index.ts';
import { keyActionOf } from '../../lib/aws/index.ts';
import type { Route } from '../declaration/route.ts';
import { buildPolicy, type PolicyStatement } from './build-policy.ts';

export interface ProductionPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly (PolicyStatement | FnIf)[];
}

/** One ARN, or a list of them. */
const STREAMS: FnIf = {
  'Fn::If': ['HasExistingStreams', { Ref: 'ExistingStreamArns' }, { 'Fn::GetAtt': ['Stream', 'Arn'] }],
};

/** @throws InputError `unknown-policy-resource` for an action whose resources are unknown, or other than a stream. */
export function buildProductionPolicy(routes: readonly Route[]): ProductionPolicy {
  const { Version, Statement } = buildPolicy(routes, { stream: STREAMS });
  const keyActions = new Set(routes.flatMap((route) => keyActionOf(route.action) ?? []));
  if (keyActions.size === 0) return { Version, Statement };
  const forKey = {
    Effect: 'Allow',
    Action: [...keyActions],
    Resource: { Ref: 'StreamKeyArn' },
    // The key encrypts other data too.
    Condition: { StringEquals: { 'kms:EncryptionContext:aws:kinesis:arn': STREAMS } },
  };
  return { Version, Statement: [...Statement, { 'Fn::If': ['HasStreamKey', forKey, { Ref: 'AWS::NoValue' }] }] };
}
