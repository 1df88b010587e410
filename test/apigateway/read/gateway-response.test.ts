// Source: API Gateway Developer Guide, "x-amazon-apigateway-gateway-responses object".
import { expect, it } from 'vitest';
import { readGatewayResponses } from '../../../lib/apigateway/read/gateway-response.ts';

const MEMBER = 'x-amazon-apigateway-gateway-responses';

it('lists the gateway responses with their templates, headers and places', () => {
  const response = {
    statusCode: '429',
    responseTemplates: { 'application/json': '{"m": $context.error.messageString}' },
    responseParameters: { 'gatewayresponse.header.Retry-After': "'1'", 'gatewayresponse.path.x': "'a'" },
  };
  const [found, ...more] = readGatewayResponses({ [MEMBER]: { THROTTLED: response, 'any/thing': 'not an object' } });
  const place = `/${MEMBER}/THROTTLED`;
  expect(found).toEqual({
    pointer: place,
    type: 'THROTTLED',
    value: response,
    templates: [
      {
        pointer: `${place}/responseTemplates/application~1json`,
        mediaType: 'application/json',
        source: '{"m": $context.error.messageString}',
      },
    ],
    headers: [
      {
        pointer: `${place}/responseParameters/gatewayresponse.header.Retry-After`,
        target: 'gatewayresponse.header.Retry-After',
        expression: "'1'",
        header: 'Retry-After',
      },
      {
        pointer: `${place}/responseParameters/gatewayresponse.path.x`,
        target: 'gatewayresponse.path.x',
        expression: "'a'",
        header: undefined,
      },
    ],
  });
  expect(more).toEqual([
    { pointer: `/${MEMBER}/any~1thing`, type: 'any/thing', value: {}, templates: [], headers: [] },
  ]);
});

it.each([undefined, null, [], 'none'])('finds none in %j', (responses) => {
  expect(readGatewayResponses({ [MEMBER]: responses })).toEqual([]);
});
