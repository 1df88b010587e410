// Source: OpenAPI 3.0.3, "Security Requirement Object" and "Operation Object"; API Gateway Developer Guide,
// "x-amazon-apigateway-authorizer object" and "x-amazon-apigateway-authtype property".
import { expect, it } from 'vitest';
import { readSecurity, readSecuritySchemes } from '../../../lib/apigateway/read/security.ts';

it.each<readonly [string, unknown, unknown, string, readonly (readonly string[])[]]>([
  ['nothing', undefined, undefined, '/security', []],
  ['its own schemes', [{ a: [] }], undefined, '/o/security', [['a']]],
  ['those of the root', undefined, [{ a: [] }], '/security', [['a']]],
  ['its own rather than those of the root', [{ b: [] }], [{ a: [] }], '/o/security', [['b']]],
  ['nothing, whatever the root has, by an empty list', [], [{ a: [] }], '/o/security', []],
  ['one entry of two schemes, and one of none', [{ a: [], b: [] }, {}], undefined, '/o/security', [['a', 'b'], []]],
  ['those of the root where it has null', null, [{ a: [] }], '/security', [['a']]],
  ['nothing by something that is not a list', 'a', [{ a: [] }], '/o/security', []],
  ['no scheme by an entry that is not an object', [null, 'a'], undefined, '/o/security', [[], []]],
])('an operation demands %s', (_what, own, root, pointer, schemes) => {
  const found = readSecurity({ security: root }, { security: own }, '/o');
  expect(found.pointer).toBe(pointer);
  expect(found.requirements.map((demands) => demands.map(({ scheme }) => scheme))).toEqual(schemes);
});

it('keeps the scopes of a demand', () => {
  expect(readSecurity({}, { security: [{ a: ['read', 'write'], b: null }] }, '/o').requirements).toEqual([
    [
      { scheme: 'a', scopes: ['read', 'write'] },
      { scheme: 'b', scopes: [] },
    ],
  ]);
});

const KEY = { type: 'apiKey', name: 'x-api-key', in: 'header' };
const HEADER = { type: 'apiKey', name: 'Authorization', in: 'header' };

it.each<readonly [string, unknown, string]>([
  ['an API key', KEY, 'api-key'],
  ['an API key, in another case', { ...KEY, name: 'X-API-Key' }, 'api-key'],
  ['IAM', { ...HEADER, 'x-amazon-apigateway-authtype': 'awsSigv4' }, 'iam'],
  ['a Cognito user pool', { ...HEADER, 'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools' } }, 'cognito'],
  [
    'a Cognito user pool, in capitals',
    { ...HEADER, 'x-amazon-apigateway-authorizer': { type: 'COGNITO_USER_POOLS' } },
    'cognito',
  ],
  ['a token authorizer', { ...HEADER, 'x-amazon-apigateway-authorizer': { type: 'token' } }, 'lambda'],
  ['a request authorizer', { ...HEADER, 'x-amazon-apigateway-authorizer': { type: 'request' } }, 'lambda'],
  ['another header', HEADER, 'unknown'],
  ['OAuth', { type: 'oauth2', flows: {} }, 'unknown'],
  ['something that is not an object', 'none', 'unknown'],
])('a security scheme stands for %s', (_what, scheme, kind) => {
  const found = readSecuritySchemes({ components: { securitySchemes: { 'a/b': scheme } } });
  expect([...found.values()].map((one) => [one.name, one.kind, one.pointer])).toEqual([
    ['a/b', kind, '/components/securitySchemes/a~1b'],
  ]);
});

it.each([{}, { components: null }, { components: { securitySchemes: [] } }])('%j has no security schemes', (root) => {
  expect(readSecuritySchemes(root).size).toBe(0);
});
