// The parts of the document that say how callers reach the API. They are in the document and not beside it, because properties beside a
// body can be removed by a later deployment with `Mode: overwrite` (aws/serverless-application-model#1849).
import type { AwsDocument, AwsEndpointConfiguration } from '../../lib/apigateway/index.ts';
import type { Cors } from '../declaration/cors.ts';
import type { Endpoint } from '../declaration/endpoint.ts';
import type { Route } from '../declaration/route.ts';
import { buildResourcePolicy } from './resource-policy.ts';

/** Members of the root. */
export function buildEndpointSettings(routes: readonly Route[], endpoint: Endpoint, cors?: Cors): Partial<AwsDocument> {
  const policy = buildResourcePolicy(routes, endpoint, cors);
  const { security, minimumCompressionSize } = endpoint;
  return {
    ...(policy && { 'x-amazon-apigateway-policy': policy }),
    ...(security && {
      'x-amazon-apigateway-security-policy': security.policy,
      'x-amazon-apigateway-endpoint-access-mode': security.accessMode,
    }),
    ...(minimumCompressionSize !== undefined && {
      'x-amazon-apigateway-minimum-compression-size': minimumCompressionSize,
    }),
  };
}

/** A member of the server. */
export function buildEndpointConfiguration({ network, isDefaultDisabled }: Endpoint): Record<string, unknown> {
  if (network !== 'private' && !isDefaultDisabled) return {};
  const configuration: AwsEndpointConfiguration = {
    // Without a domain name, nobody could call the API.
    ...(isDefaultDisabled && { disableExecuteApiEndpoint: { 'Fn::If': ['HasDomain', true, false] } }),
    ...(network === 'private' && {
      vpcEndpointIds: { 'Fn::If': ['HasVpcEndpoints', { Ref: 'VpcEndpointIds' }, { Ref: 'AWS::NoValue' }] },
    }),
  };
  return { 'x-amazon-apigateway-endpoint-configuration': configuration };
}
