import { describeRule } from '../describe-rule.ts';
import { type Json, makeMock, withPaths } from '../make-document.ts';

const MEMBER = 'x-amazon-apigateway-gateway-responses';
const message = 'Browsers refuse a response that allows credentials and any origin.';

function gatewayResponses(origin: string): Json {
  const one = {
    responseParameters: {
      'gatewayresponse.header.Access-Control-Allow-Origin': origin,
      'gatewayresponse.header.Access-Control-Allow-Credentials': "'true'",
    },
  };
  return { DEFAULT_4XX: one, DEFAULT_5XX: one };
}

function document(origin: string): Json {
  const names = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'];
  const get = {
    responses: {
      '200': {
        description: 'a',
        headers: Object.fromEntries(names.map((name) => [name, { schema: { type: 'string' } }])),
      },
    },
    'x-amazon-apigateway-integration': makeMock({
      responses: {
        default: {
          statusCode: '200',
          responseParameters: {
            [`method.response.header.${names[0]}`]: origin,
            [`method.response.header.${names[1]}`]: "'true'",
          },
        },
      },
    }),
  };
  return withPaths({ '/a': { get } });
}

const PLACE = '/paths/~1a/get/x-amazon-apigateway-integration/responses/default/responseParameters';
const one = "'https://www.example.com'";

describeRule('cors-credentials-conflicting', 'warning', {
  finds: [
    [
      'credentials with any origin in an integration response',
      { ...document("'*'"), [MEMBER]: gatewayResponses(one) },
      [`${PLACE}/method.response.header.Access-Control-Allow-Credentials`, message],
    ],
    [
      'credentials with any origin in gateway responses',
      { ...document(one), [MEMBER]: gatewayResponses("'*'") },
      [`/${MEMBER}/DEFAULT_4XX/responseParameters/gatewayresponse.header.Access-Control-Allow-Credentials`, message],
      [`/${MEMBER}/DEFAULT_5XX/responseParameters/gatewayresponse.header.Access-Control-Allow-Credentials`, message],
    ],
  ],
  passes: [['credentials with one origin', { ...document(one), [MEMBER]: gatewayResponses(one) }]],
});
