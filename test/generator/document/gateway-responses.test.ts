import { describe, expect, it } from 'vitest';
import { buildGatewayResponses } from '../../../generator/document/gateway-responses.ts';
import { applyOptions } from '../../../generator/options/apply-options.ts';
import { checkOptions } from '../../../generator/options/check-options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { type AwsGatewayResponse, RESPONSE_TYPE_NAMES, type ResponseType } from '../../../lib/apigateway/index.ts';

/** What API Gateway puts in the place of its variables; the message is hostile. */
const VARIABLES = {
  '$context.error.responseType': 'THE_TYPE',
  '$context.error.messageString': JSON.stringify('It\'s "wrong" for account 123456789012, Bearer secret \\ \n'),
  '$context.error.validationErrorString': '[object has missing required properties]',
  '$context.requestId': '7b1f6a2e',
};

/** About the body and the parameters of the request, whose message the caller needs. */
const OF_VALIDATION = ['BAD_REQUEST_BODY', 'BAD_REQUEST_PARAMETERS'];

const build = (values: Record<string, unknown> = {}) =>
  buildGatewayResponses(applyOptions(ROUTES, checkOptions({ values })));
const all = Object.entries(build()) as [ResponseType, AwsGatewayResponse][];

describe('the gateway responses', () => {
  it('are of all types that API Gateway has', () => {
    expect(all.map(([type]) => type).toSorted()).toEqual([...RESPONSE_TYPE_NAMES].toSorted());
  });

  it.each(all)('%s keeps the status of its type, but for an unknown route', (type, response) => {
    expect(response.statusCode).toBe(type === 'MISSING_AUTHENTICATION_TOKEN' ? '404' : undefined);
  });

  it.each(all)('%s has the one error shape', (type, response) => {
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

  it.each(all.filter(([type]) => !OF_VALIDATION.includes(type)))(
    '%s says nothing that API Gateway said',
    (_type, response) => {
      expect(render(response)).not.toMatch(/wrong|123456789012|secret/);
    },
  );

  it.each(all.filter(([type]) => OF_VALIDATION.includes(type)))('%s says what API Gateway said', (_type, response) => {
    expect(render(response)).toContain('wrong');
  });

  it('THROTTLED says when to come back, and a used-up quota does not', () => {
    expect(build().THROTTLED.responseParameters).toEqual({ 'gatewayresponse.header.Retry-After': "'1'" });
    expect(build().QUOTA_EXCEEDED).not.toHaveProperty('responseParameters');
  });

  it('UNSUPPORTED_MEDIA_TYPE names every content type that a route takes', () => {
    for (const type of ['application/json', 'application/vnd.kinesis.text+json', 'application/vnd.kinesis.binary+json'])
      expect(render(build().UNSUPPORTED_MEDIA_TYPE)).toContain(type);
  });
});

describe('an unknown route', () => {
  it.each([{}, { auth: 'api-key' }, { auth: 'cognito' }, { 'auth.read': 'iam', routes: 'write' }])(
    'is a 404 with %j',
    (values) => {
      const response = build(values).MISSING_AUTHENTICATION_TOKEN;
      expect(response.statusCode).toBe('404');
      expect(render(response)).toContain('"There is no such route."');
    },
  );

  // API Gateway responds the same to a request without a signature.
  it.each([{ auth: 'iam' }, { 'auth.read': 'iam' }])('is a 403 that says both reasons with %j', (values) => {
    const response = build(values).MISSING_AUTHENTICATION_TOKEN;
    expect(response).not.toHaveProperty('statusCode');
    expect(render(response)).toMatch(/no AWS signature, or there is no such route/);
  });

  it.each(['INVALID_SIGNATURE', 'ACCESS_DENIED', 'DEFAULT_4XX'] as const)(
    'may be the reason of %s, which says so',
    (type) => {
      expect(render(build()[type])).toMatch(/not authorized, or there is no such route/);
    },
  );
});

function render({ responseTemplates = {} }: AwsGatewayResponse): string {
  const template = responseTemplates['application/json'] ?? '';
  return template.replace(/\$[\w.]+/g, (name) => VARIABLES[name as keyof typeof VARIABLES] ?? name);
}
