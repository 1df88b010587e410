import { describeRule } from '../describe-rule.ts';
import { type Json, makeMock, withPaths } from '../make-document.ts';

const components = { securitySchemes: { key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } };
const KEY = [{ key: [] }];

function document(preflight: Json, root: Json = {}): Json {
  const mock = (members: Json) => ({
    responses: { '200': { description: 'a' } },
    'x-amazon-apigateway-integration': makeMock(),
    ...members,
  });
  const path = { get: mock({ security: KEY }), options: mock(preflight) };
  return { ...withPaths({ '/a': path }), components, ...root };
}

const message = 'OPTIONS /a requires authorization, which a preflight of a browser never has.';

describeRule('preflight-security-misplaced', 'warning', {
  finds: [
    ['a preflight with a key', document({ security: KEY }), ['/paths/~1a/options/security', message]],
    ['a preflight that inherits the key of the root', document({}, { security: KEY }), ['/security', message]],
  ],
  passes: [['a preflight that is open', document({ security: [] }, { security: KEY })]],
});
