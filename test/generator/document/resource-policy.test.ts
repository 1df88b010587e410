// Expected policies follow table A of the API Gateway Developer Guide, "How API Gateway resource policies affect authorization workflow".
import { describe, expect, it } from 'vitest';
import { buildResourcePolicy } from '../../../generator/document/resource-policy.ts';
import { applyOptions } from '../../../generator/options/apply-options.ts';
import { checkOptions } from '../../../generator/options/check-options.ts';
import { corsOf } from '../../../generator/options/cors-of.ts';
import { endpointOf } from '../../../generator/options/endpoint-of.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { type IntrinsicScope, resolveIntrinsics } from '../../../lib/apigateway/index.ts';

function policyOf(values: Record<string, unknown>) {
  const options = checkOptions({ values });
  return buildResourcePolicy(applyOptions(ROUTES, options), endpointOf(options), corsOf(options));
}

/** The resources that somebody without a signature may call. */
function allowed(values: Record<string, unknown>): readonly string[] {
  const statements = policyOf(values)?.Statement ?? [];
  return statements.flatMap(({ Effect, Resource }) => (Effect === 'Allow' ? Resource : []));
}

const WRITE = ['execute-api:/*/PUT/streams/*/record', 'execute-api:/*/PUT/streams/*/records'];
const READ = ['execute-api:/*/GET/streams/*/sharditerator', 'execute-api:/*/GET/streams/*/records'];
const PREFLIGHTS = ['record', 'sharditerator', 'records'].map((end) => `execute-api:/*/OPTIONS/streams/*/${end}`);

describe.each(['cidr', 'private'])('the resource policy of the network %s', (network) => {
  it.each([
    ['none', {}],
    ['api-key', { auth: 'api-key' }],
    ['cognito', { auth: 'cognito' }],
    ['lambda', { auth: 'lambda' }],
    ['two authorizers', { 'auth.write': 'cognito', 'auth.read': 'lambda', 'cors.origins': '*' }],
  ])('allows everything beside the Deny, with the authorization %s', (_auth, values) => {
    expect(allowed({ network, ...values })).toEqual(['execute-api:/*']);
  });

  it.each([
    ['nothing where every route has it', { auth: 'iam' }, []],
    ['nothing beside an API key', { auth: 'iam', 'auth.apiKey': 'required' }, []],
    ['the other routes', { 'auth.write': 'iam' }, READ],
    ['the other routes', { 'auth.read': 'iam', 'auth.write': 'lambda' }, WRITE],
    ['preflights, which are not signed', { auth: 'iam', 'cors.origins': 'https://a.example' }, PREFLIGHTS],
    ['the other routes and preflights', { 'auth.read': 'iam', 'cors.origins': '*' }, [...WRITE, ...PREFLIGHTS]],
  ])('beside IAM allows %s: %j', (_what, values, resources) => {
    expect(allowed({ network, ...values }).toSorted()).toEqual(resources.toSorted());
  });

  it('begins with a Deny of every call from outside', () => {
    const [deny] = policyOf({ network })?.Statement ?? [];
    expect(deny).toMatchObject({
      Effect: 'Deny',
      Principal: '*',
      Action: 'execute-api:Invoke',
      Resource: 'execute-api:/*',
    });
  });
});

it('a public API has no policy', () => {
  expect(policyOf({ network: 'public', auth: 'iam' })).toBeUndefined();
});

describe('the Deny', () => {
  const scope = (conditions: readonly string[]): IntrinsicScope => ({
    parameters: { AllowedCidrs: '192.0.2.0/24,2001:db8::/32', VpcEndpointIds: 'vpce-0,vpce-1' },
    lists: new Set(['AllowedCidrs', 'VpcEndpointIds']),
    conditions: Object.fromEntries(conditions.map((name) => [name, { 'Fn::Equals': ['a', 'a'] }])),
    mappings: {},
    resource: (id) => id,
  });

  it.each([
    ['cidr', 'HasCidrs', { NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '2001:db8::/32'] } }],
    ['private', 'HasVpcEndpoints', { StringNotEquals: { 'aws:SourceVpce': ['vpce-0', 'vpce-1'] } }],
  ])(
    'of the network %s spares the values of the parameter, and nobody without values',
    (network, condition, expected) => {
      const policy = policyOf({ network });
      const deny = (names: readonly string[]) => {
        const { Statement } = resolveIntrinsics(policy, scope(names)).value as { Statement: readonly object[] };
        return Statement[0];
      };
      expect(deny([condition])).toHaveProperty('Condition', expected);
      expect(deny([])).not.toHaveProperty('Condition');
    },
  );
});
