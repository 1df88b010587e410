import { describeRule } from '../describe-rule.ts';
import { type Json, makeMock, withPaths } from '../make-document.ts';

const MEMBER = 'x-amazon-apigateway-gateway-responses';
const ORIGIN = "'https://www.example.com'";
const CORS = { responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': ORIGIN } };

function document(gatewayResponses: Json | undefined, header = 'Access-Control-Allow-Origin'): Json {
  const get = {
    responses: { '200': { description: 'a', headers: { [header]: { schema: { type: 'string' } } } } },
    'x-amazon-apigateway-integration': makeMock({
      responses: {
        default: { statusCode: '200', responseParameters: { [`method.response.header.${header}`]: ORIGIN } },
      },
    }),
  };
  return { ...withPaths({ '/a': { get } }), ...(gatewayResponses && { [MEMBER]: gatewayResponses }) };
}

function message(type: string): string {
  return `The gateway response ${type} has no Access-Control-Allow-Origin, so a page of another origin cannot read it.`;
}

describeRule('cors-gateway-response-missing', 'info', {
  finds: [
    ['a document without gateway responses', document(undefined), ['', message('DEFAULT_4XX')]],
    [
      'a customized type without the header, which inherits nothing',
      document({ DEFAULT_4XX: CORS, DEFAULT_5XX: CORS, THROTTLED: { statusCode: '429' } }),
      [`/${MEMBER}/THROTTLED`, message('THROTTLED')],
    ],
  ],
  passes: [
    ['the header for all types', document({ DEFAULT_4XX: CORS, DEFAULT_5XX: CORS })],
    ['a document without CORS', document(undefined, 'X-Mine')],
  ],
});
