// The help of a finding about an extension names its page of the API Gateway Developer Guide. The names are those of the guide's list,
// "OpenAPI extensions for API Gateway".
import { expect, it } from 'vitest';
import { check, makeDocument, withIntegration } from './make-document.ts';

const PAGES = [
  ['x-amazon-apigateway-api-key-source', 'api-gateway-swagger-extensions-api-key-source'],
  ['x-amazon-apigateway-gateway-responses', 'api-gateway-swagger-extensions-gateway-responses'],
  ['x-amazon-apigateway-request-validators', 'api-gateway-swagger-extensions-request-validators'],
  ['x-amazon-apigateway-minimum-compression-size', 'api-gateway-openapi-minimum-compression-size'],
  ['x-amazon-apigateway-endpoint-access-mode', 'openapi-extensions-endpoint-access-mode'],
  ['x-amazon-apigateway-policy', 'openapi-extensions-policy'],
  ['x-amazon-apigateway-security-policy', 'openapi-extensions-security-policy'],
] as const;

const url = (page: string) => `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`;

it.each(PAGES)('the page of %s is %s', (extension, page) => {
  const [finding] = check(makeDocument(undefined, { [extension]: true }));
  expect(finding).toMatchObject({
    code: 'extension-invalid',
    help: `See "${extension}" in the API Gateway Developer Guide (${url(page)}).`,
  });
});

it('is the page of the extension, wherever in it the mistake is', () => {
  const [finding] = check(withIntegration({ tlsConfig: { insecureSkipVerification: 'no' } }));
  expect(finding?.help).toContain(url('api-gateway-swagger-extensions-integration'));
});
