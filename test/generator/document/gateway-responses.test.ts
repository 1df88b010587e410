import { describe, expect, it } from 'vitest';
import { GATEWAY_RESPONSES } from '../../../generator/document/gateway-responses.ts';
import { RESPONSE_TYPE_NAMES } from '../../../lib/apigateway/index.ts';

/** What API Gateway puts in the place of its variables; the message is hostile. */
const VARIABLES = {
  '$context.error.responseType': 'THE_TYPE',
  '$context.error.messageString': JSON.stringify('It\'s "wrong" for account 123456789012 \\ \n'),
  '$context.error.validationErrorString': '[object has missing required properties]',
  '$context.requestId': '7b1f6a2e',
};

const all = Object.entries(GATEWAY_RESPONSES);

describe('the gateway responses', () => {
  it('are of types that API Gateway has, both defaults among them', () => {
    const types = Object.keys(GATEWAY_RESPONSES);
    expect([...RESPONSE_TYPE_NAMES]).toEqual(expect.arrayContaining(types));
    expect(types).toEqual(expect.arrayContaining(['DEFAULT_4XX', 'DEFAULT_5XX']));
  });

  it.each(all)('%s keeps the status of its type', (_type, response) => {
    expect(response).not.toHaveProperty('statusCode');
  });

  it.each(all)('%s answers in the one error shape', (type, response) => {
    expect(Object.keys(response.responseTemplates ?? {})).toEqual(['application/json']);
    const members = Object.entries(JSON.parse(render(response)) as object);
    expect(members.map(([name]) => name)).toEqual([
      'code',
      'message',
      'requestId',
      ...(type === 'BAD_REQUEST_BODY' ? ['errors'] : []),
    ]);
    expect(members).toContainEqual(['code', 'THE_TYPE']);
    expect(members).toContainEqual(['requestId', '7b1f6a2e']);
  });

  it.each([
    'DEFAULT_5XX',
    'ACCESS_DENIED',
    'AUTHORIZER_FAILURE',
    'AUTHORIZER_CONFIGURATION_ERROR',
    'INTEGRATION_FAILURE',
    'INTEGRATION_TIMEOUT',
  ])('%s tells nothing of what API Gateway said', (type) => {
    const response = GATEWAY_RESPONSES[type];
    expect(response && render(response)).not.toMatch(/wrong|123456789012/);
  });

  it('THROTTLED says when to come back', () => {
    expect(GATEWAY_RESPONSES['THROTTLED']?.responseParameters).toEqual({ 'gatewayresponse.header.Retry-After': "'1'" });
  });
});

function render({ responseTemplates = {} }: (typeof GATEWAY_RESPONSES)[string]): string {
  const template = responseTemplates['application/json'] ?? '';
  return template.replace(/\$[\w.]+/g, (name) => VARIABLES[name as keyof typeof VARIABLES] ?? name);
}
