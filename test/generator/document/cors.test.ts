// What pages of other origins may do: Fetch Standard, "CORS protocol".
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../../generator/build-api.ts';
import type { OptionValues } from '../../../generator/options/options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import type { AwsDocument, AwsIntegrationResponse, AwsOperation } from '../../../lib/apigateway/index.ts';

/** Their responses have a template in any case. */
const BATCHES = ['putRecords', 'postEvents'];

const ONE = ['https://a.example'];
const SEVERAL = ['https://a.example', 'http://localhost:3000'];
const ALLOW = 'header.Access-Control-Allow-Origin';

function buildDocument(options: Partial<OptionValues>): AwsDocument {
  return buildApi({ routes: ROUTES, options }).document;
}

function operationsOf(document: AwsDocument, isPreflight = false): AwsOperation[] {
  return Object.values(document.paths).flatMap((item) =>
    Object.entries(item as Record<string, AwsOperation>)
      .filter(([verb]) => (verb === 'options') === isPreflight)
      .map(([, operation]) => operation),
  );
}

function responsesOf(operation: AwsOperation): AwsIntegrationResponse[] {
  return Object.values(operation['x-amazon-apigateway-integration']?.responses ?? {});
}

it('a document without origins has no preflights and none of the headers', () => {
  const document = buildDocument({});
  expect(operationsOf(document, true)).toEqual([]);
  expect(JSON.stringify(document)).not.toMatch(/Access-Control|"Vary"|Preflight/);
});

describe.each([
  ['*', ['*']],
  ['one origin', ONE],
  ['several origins', SEVERAL],
])('a document for pages of %s', (_what, origins) => {
  const document = buildDocument({ 'cors.origins': origins });
  const several = origins.length > 1;
  const constant = `'${origins[0]}'`;

  it('names what a page may read in every integration response, and declares it', () => {
    for (const operation of [...operationsOf(document), ...operationsOf(document, true)]) {
      for (const { responseParameters = {}, responseTemplates = {}, statusCode } of responsesOf(operation)) {
        expect(responseParameters[`method.response.${ALLOW}`]).toBe(several ? undefined : constant);
        expect(responseParameters['method.response.header.Access-Control-Expose-Headers']).toBe(
          "'Retry-After,x-amzn-RequestId'",
        );
        expect(responseParameters['method.response.header.Vary']).toBe(several ? "'Origin'" : undefined);
        expect(/\.Access-Control-Allow-Origin = \$origin\)/.test(JSON.stringify(responseTemplates))).toBe(several);
        const { headers } = operation.responses[statusCode] as { headers: object };
        expect(Object.keys(headers)).toEqual(
          expect.arrayContaining(['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers']),
        );
      }
    }
  });

  it('names it in every gateway response: they inherit nothing', () => {
    for (const { responseParameters = {} } of Object.values(document['x-amazon-apigateway-gateway-responses'] ?? {})) {
      expect(responseParameters).toMatchObject({
        [`gatewayresponse.${ALLOW}`]: several ? 'method.request.header.Origin' : constant,
        'gatewayresponse.header.Access-Control-Expose-Headers': "'Retry-After,x-amzn-RequestId'",
        ...(several && { 'gatewayresponse.header.Vary': "'Origin'" }),
      });
    }
    const { THROTTLED } = document['x-amazon-apigateway-gateway-responses'] ?? {};
    expect(THROTTLED?.responseParameters).toHaveProperty(['gatewayresponse.header.Retry-After'], "'1'");
  });

  it('never allows credentials', () => {
    expect(JSON.stringify(document)).not.toMatch(/Allow-Credentials/i);
  });

  it('passes a 200 of Kinesis through without a template unless it has to name the origin that asks', () => {
    const success = operationsOf(document).filter(({ operationId }) => !BATCHES.includes(operationId ?? ''));
    for (const operation of success) {
      const templates = operation['x-amazon-apigateway-integration']?.responses?.['2\\d{2}']?.responseTemplates;
      if (several) expect(templates?.['application/json']).toMatch(/#end\$input\.body$/);
      else expect(templates).toBeUndefined();
    }
  });
});

describe('the preflight', () => {
  it('is one for each path, without a credential, a validator or a call to Kinesis', () => {
    const document = buildDocument({ auth: 'iam', 'auth.apiKey': 'required', 'cors.origins': ONE });
    expect(Object.values(document.paths).map((item) => Object.keys(item as object).at(-1))).toEqual(
      Object.keys(document.paths).map(() => 'options'),
    );
    const preflights = operationsOf(document, true);
    expect(new Set(preflights.map(({ operationId }) => operationId)).size).toBe(preflights.length);
    for (const preflight of preflights) {
      expect(preflight).not.toHaveProperty('security');
      expect(preflight).not.toHaveProperty('x-amazon-apigateway-request-validator');
      expect(preflight.tags).toEqual(['Preflight']);
      expect(preflight['x-amazon-apigateway-integration']).toMatchObject({
        type: 'mock',
        requestTemplates: { 'application/json': '{"statusCode": 204}' },
        passthroughBehavior: 'never',
        responses: { default: { statusCode: '204' } },
      });
    }
  });

  it.each<[options: Partial<OptionValues>, path: string, methods: string, headers: string | undefined]>([
    [{}, 'record', 'PUT', 'content-type'],
    [{}, 'records', 'PUT,GET', 'content-type,shard-iterator'],
    [{}, 'sharditerator', 'GET', undefined],
    [{ auth: 'cognito' }, 'sharditerator', 'GET', 'authorization'],
    [{ auth: 'api-key' }, 'record', 'PUT', 'content-type,x-api-key'],
    [
      { auth: 'iam' },
      'records',
      'PUT,GET',
      'content-type,authorization,x-amz-date,x-amz-security-token,x-amz-content-sha256,shard-iterator',
    ],
    [
      {
        'auth.write': 'lambda',
        'lambda.identitySource': ['method.request.header.X-Token', 'method.request.querystring.t'],
      },
      'record',
      'PUT',
      'content-type,x-token',
    ],
    [
      { 'auth.write': 'cognito', 'auth.read': 'iam', 'auth.apiKey': 'required' },
      'records',
      'PUT,GET',
      'content-type,authorization,x-api-key,shard-iterator,x-amz-date,x-amz-security-token,x-amz-content-sha256',
    ],
  ])('with %j of %s allows %s with the headers %s', (options, path, methods, headers) => {
    const document = buildDocument({ ...options, 'cors.origins': ONE });
    const preflight = document.paths[`/streams/{stream-name}/${path}`]?.options as AwsOperation;
    const parameters = responsesOf(preflight)[0]?.responseParameters ?? {};
    expect(parameters['method.response.header.Access-Control-Allow-Methods']).toBe(`'${methods}'`);
    expect(parameters['method.response.header.Access-Control-Allow-Headers']).toBe(headers && `'${headers}'`);
    expect(parameters['method.response.header.Access-Control-Max-Age']).toBe("'7200'");
  });
});
