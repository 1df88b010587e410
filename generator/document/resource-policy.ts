// The resource policy of the API: from which network it may be called. Whoever is outside is denied, whatever else allows the call.
// Source: API Gateway Developer Guide, "How API Gateway resource policies affect authorization workflow".
import type { AwsResourcePolicy, AwsResourcePolicyStatement, FnIf } from '../../lib/apigateway/index.ts';
import type { Cors } from '../declaration/cors.ts';
import type { Endpoint, Network } from '../declaration/endpoint.ts';
import type { Route } from '../declaration/route.ts';
import { PREFLIGHT_METHOD } from './preflight.ts';

/** All methods of all stages of the API. */
const EVERYTHING = 'execute-api:/*';

/**
 * Absent for a public API. Without values in the parameter of the network, everybody is denied.
 *
 * A method with IAM authorization has no Allow: within the account, an Allow of the policy alone admits every signed caller (table A of
 * the page above). Every other method needs one, preflights included: a policy that does not allow it denies it.
 */
export function buildResourcePolicy(
  routes: readonly Route[],
  { network }: Endpoint,
  cors?: Cors,
): AwsResourcePolicy | undefined {
  if (network === 'public') return undefined;
  const Deny = statement('Deny', EVERYTHING);
  const allowed = allowedResources(routes, cors);
  return {
    Version: '2012-10-17',
    Statement: [
      { ...Deny, Condition: OUTSIDE[network] },
      ...(allowed.length === 0 ? [] : [statement('Allow', allowed.length === 1 ? (allowed[0] ?? '') : allowed)]),
    ],
  };
}

/** Who is outside. Without the condition, the statement is about every call. */
const OUTSIDE: Readonly<Record<Exclude<Network, 'public'>, FnIf>> = {
  cidr: unlessEmpty('HasCidrs', { NotIpAddress: { 'aws:SourceIp': { Ref: 'AllowedCidrs' } } }),
  private: unlessEmpty('HasVpcEndpoints', { StringNotEquals: { 'aws:SourceVpce': { Ref: 'VpcEndpointIds' } } }),
};

function unlessEmpty(condition: string, value: unknown): FnIf {
  return { 'Fn::If': [condition, value, { Ref: 'AWS::NoValue' }] };
}

function allowedResources(routes: readonly Route[], cors: Cors | undefined): readonly string[] {
  const open = routes.filter(({ access }) => access?.authorizer?.kind !== 'iam');
  if (open.length === routes.length) return [EVERYTHING];
  return [
    ...open.map(({ method, path }) => resourceOf(method, path)),
    ...(cors ? [...new Set(routes.map(({ path }) => resourceOf(PREFLIGHT_METHOD, path)))] : []),
  ];
}

/** In every stage, with any value of a path parameter. */
function resourceOf(method: string, path: string): string {
  return `${EVERYTHING}/${method.toUpperCase()}${path.replaceAll(/\{[^}]+\}/g, '*')}`;
}

function statement(
  Effect: AwsResourcePolicyStatement['Effect'],
  Resource: AwsResourcePolicyStatement['Resource'],
): AwsResourcePolicyStatement {
  return { Effect, Principal: '*', Action: 'execute-api:Invoke', Resource };
}
