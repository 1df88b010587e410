// What the JSON Schema of Swagger 2.0 says, in sentences that name one mistake each.
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../make-document.ts';
import { type Changes, makeSwagger, OPERATION, withChanges } from './make-swagger.ts';

const PARAMETER = `${OPERATION}/parameters/2`;
const SCHEMA = '/definitions/Key';

const cases: readonly (readonly [what: string, Changes, severity: string, pointer: string, message: string])[] = [
  [
    'a parameter without a type',
    { [PARAMETER]: { name: 'q', in: 'query' } },
    'warning',
    PARAMETER,
    'Item 2 of "parameters" is missing the member "type".',
  ],
  [
    'a parameter in the way of OpenAPI 3.0',
    { [PARAMETER]: { name: 'q', in: 'query', type: 'string', schema: { type: 'string' } } },
    'warning',
    `${PARAMETER}/schema`,
    '"schema" is not a member that this object can have.',
  ],
  [
    'a parameter elsewhere',
    { [PARAMETER]: { name: 'q', in: 'cookie', type: 'string' } },
    'error',
    `${PARAMETER}/in`,
    '"in" must be one of "body", "header", "formData", "query", "path"; it is "cookie".',
  ],
  [
    'a parameter without a name',
    { [PARAMETER]: { in: 'query', type: 'string' } },
    'error',
    PARAMETER,
    'Item 2 of "parameters" is missing the member "name".',
  ],
  [
    'a body without a schema',
    { [`${OPERATION}/parameters/1/schema`]: undefined },
    'warning',
    `${OPERATION}/parameters/1`,
    'Item 1 of "parameters" is missing the member "schema".',
  ],
  [
    'a type of a schema that does not exist',
    { [SCHEMA]: { type: 'strnig' } },
    'error',
    `${SCHEMA}/type`,
    '"type" must be one of "array", "boolean", "integer", "null", "number", "object", "string"; it is "strnig".',
  ],
  [
    'one within items',
    { [SCHEMA]: { type: 'array', items: { type: 'array', items: { maxLength: 'a' } } } },
    'error',
    `${SCHEMA}/items/items/maxLength`,
    '"maxLength" must be an integer; it is "a".',
  ],
  [
    'a member of a schema in OpenAPI 3.0',
    { [SCHEMA]: { type: 'string', writeOnly: true } },
    'warning',
    `${SCHEMA}/writeOnly`,
    '"writeOnly" is not a member that this object can have.',
  ],
  [
    'a response in the way of OpenAPI 3.0',
    { [`${OPERATION}/responses/500`]: { description: 'a', content: {} } },
    'warning',
    `${OPERATION}/responses/500/content`,
    '"content" is not a member that this object can have.',
  ],
  [
    'a trace operation',
    { '/paths/~1a/trace': { responses: { '200': { description: 'a' } } } },
    'warning',
    '/paths/~1a/trace',
    '"trace" is not a member that this object can have.',
  ],
  [
    'components of OpenAPI 3.0',
    { '/components': {} },
    'warning',
    '/components',
    '"components" is not a member that this object can have.',
  ],
  [
    'a host with a scheme, which import does not read',
    { '/host': 'https://example.com' },
    'warning',
    '/host',
    '"host" must match pattern "^[^{}/ :\\\\]+(?::\\d+)?$"; it is "https://example.com".',
  ],
  [
    'a scheme that does not exist, which import does not read',
    { '/schemes': ['ftp'] },
    'warning',
    '/schemes/0',
    'Item 0 of "schemes" must be one of "http", "https", "ws", "wss"; it is "ftp".',
  ],
  [
    'a collection format that does not exist, which import does not read',
    { [PARAMETER]: { name: 'q', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'mult' } },
    'warning',
    `${PARAMETER}/collectionFormat`,
    '"collectionFormat" must be one of "csv", "ssv", "tsv", "pipes", "multi"; it is "mult".',
  ],
  [
    'a security scheme without a type',
    { '/securityDefinitions/basic': {} },
    'warning',
    '/securityDefinitions/basic',
    '"basic" is missing the member "type".',
  ],
  [
    'responses without a response',
    { [`${OPERATION}/responses`]: {} },
    'warning',
    `${OPERATION}/responses`,
    '"responses" must NOT have fewer than 1 properties.',
  ],
];

describe('the JSON Schema of Swagger 2.0', () => {
  it.each(cases)('finds %s', (_what, changes, severity, pointer, message) => {
    const found = findingsOf(withChanges(makeSwagger(), changes)).filter(([, code]) => code.startsWith('openapi-'));
    expect(found).toEqual([[severity, `openapi-${severity === 'error' ? '' : 'detail-'}invalid`, pointer, message]]);
  });

  it.each([
    ['the version as a number', { '/swagger': 2 }],
    ['a file as a response', { [`${OPERATION}/responses/200/schema`]: { type: 'file' } }],
    [
      'OAuth 2',
      {
        '/securityDefinitions/a': {
          type: 'oauth2',
          flow: 'implicit',
          authorizationUrl: 'https://a.example',
          scopes: {},
        },
      },
    ],
    [
      'a query parameter that is a list',
      { [PARAMETER]: { name: 'q', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'multi' } },
    ],
    ['several types of a schema', { [SCHEMA]: { type: ['string', 'null'], additionalProperties: false } }],
  ])('passes %s', (_what, changes) => {
    const found = findingsOf(withChanges(makeSwagger(), changes)).filter(([, code]) => code.startsWith('openapi-'));
    expect(found).toEqual([]);
  });
});
