import { describeRule } from '../describe-rule.ts';
import { type Json, makeMock, withPaths } from '../make-document.ts';

const SCHEMES = { securitySchemes: { key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } };
const KEY = { security: [{ key: [] }] };

function document(paths: Record<string, Json>): Json {
  return { ...withPaths(paths), components: SCHEMES };
}

function mock(members: Json = {}): Json {
  return { responses: { '200': { description: 'a' } }, 'x-amazon-apigateway-integration': makeMock(), ...members };
}

describeRule('operation-unprotected', 'info', {
  finds: [
    [
      'an open operation beside one with a key',
      document({ '/a': { get: mock(KEY), put: mock() } }),
      ['/paths/~1a/put', 'PUT /a requires no authorization, and 1 of this document do.'],
    ],
    [
      'two that give up the requirement of the root',
      {
        ...document({ '/a': { get: mock(KEY), put: mock({ security: [] }) }, '/b': { get: mock({ security: [] }) } }),
        ...KEY,
      },
      ['/paths/~1a/put', 'PUT /a and 1 more operations require no authorization, and 1 of this document do.'],
    ],
  ],
  passes: [
    ['CORS', document({ '/a': { get: mock(KEY), options: mock() } })],
    ['a document without authorization', withPaths({ '/a': { get: mock(), put: mock() } })],
  ],
});
