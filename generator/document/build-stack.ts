// What the stack needs to know about the options: a mapping that the templates include. It is a mapping because AWS::Include does not work
// in parameters, and conditions read mappings with Fn::FindInMap.
import { identityHeaders, OPEN, type RouteAuthorizer, sendsApiKey } from '../declaration/access.ts';
import type { Endpoint } from '../declaration/endpoint.ts';
import { operationIdOf, type Route } from '../declaration/route.ts';
import type { UsagePlan } from '../declaration/usage-plan.ts';
import { describeAccess } from './describe-access.ts';

/** The section `Mappings` of a template: values are strings, names of keys are alphanumeric (CloudFormation User Guide, "Mappings"). */
export type StackMappings = Readonly<Record<'Options', Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** @param all every route that the options can choose */
export function buildStack(
  routes: readonly Route[],
  usagePlan: UsagePlan,
  endpoint: Endpoint,
  all: readonly Route[] = routes,
): StackMappings {
  const has = (kind: RouteAuthorizer['kind']): string =>
    yesOrNo(routes.some(({ access }) => access?.authorizer?.kind === kind));
  return {
    Options: {
      Authorization: {
        WhoMayCall: describeAccess(routes, endpoint.network).join(' '),
        NeedsUserPool: has('cognito'),
        NeedsAuthorizerFunction: has('lambda'),
        NeedsApiKey: yesOrNo(routes.some(({ access }) => access?.needsApiKey)),
      },
      CurlPutRecord: describeCurl(routes),
      UsagePlan: {
        RateLimit: String(usagePlan.rateLimit),
        BurstLimit: String(usagePlan.burstLimit),
        HasQuota: yesOrNo(usagePlan.quotaLimit > 0),
        QuotaLimit: String(usagePlan.quotaLimit),
        QuotaPeriod: usagePlan.quotaPeriod,
      },
      Network: {
        EndpointType: endpoint.network === 'private' ? 'PRIVATE' : 'REGIONAL',
        NeedsCidrs: yesOrNo(endpoint.network === 'cidr'),
        NeedsVpcEndpoints: yesOrNo(endpoint.network === 'private'),
        HasSecurityPolicy: yesOrNo(endpoint.security),
        HasDefaultEndpoint: yesOrNo(!endpoint.isDefaultDisabled),
      },
      Routes: Object.fromEntries(
        all.map((route) => [operationIdOf(route), yesOrNo(routes.some(({ id }) => id === route.id))]),
      ),
    },
  };
}

/** What the curl line in the outputs needs: the route, and the headers that identify the caller. The user replaces words in capitals. */
function describeCurl(routes: readonly Route[]): Readonly<Record<string, string>> {
  const route = routes.find(({ id }) => id === 'put-record');
  const access = route?.access ?? OPEN;
  const { authorizer } = access;
  const names = [
    ...(authorizer?.kind === 'cognito' ? ['Authorization'] : []),
    ...(authorizer?.kind === 'lambda' ? identityHeaders(authorizer.identitySource) : []),
    ...(sendsApiKey(access) ? ['x-api-key'] : []),
  ];
  return {
    NeedsSignature: yesOrNo(authorizer?.kind === 'iam'),
    Headers: names.map((name) => `-H '${name}: ${name === 'x-api-key' ? 'KEY' : 'TOKEN'}' `).join(''),
  };
}

function yesOrNo(value: unknown): string {
  return value ? 'yes' : 'no';
}
