import draft4 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AwsDocument, AwsIntegration, AwsOperation } from '../../../lib/apigateway/types/extensions.ts';
import { checkDocument } from '../../../lib/check/check-document.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { DOCUMENT_SETS } from '../document-sets.ts';

/** The statuses that API Gateway itself returns on any route: API Gateway Developer Guide, "Gateway response types". */
const GATEWAY_STATUSES = ['400', '403', '413', '415', '429', '500', '504'];

/** UNAUTHORIZED is the response to a missing or invalid token; without a signature, it is MISSING_AUTHENTICATION_TOKEN, a 403. */
function gatewayStatusesOf({ security = [] }: AwsOperation): string[] {
  const takesToken = security.some((requirement) => 'cognito' in requirement || 'lambda' in requirement);
  return takesToken ? [...GATEWAY_STATUSES, '401'] : GATEWAY_STATUSES;
}

describe.each(DOCUMENT_SETS)('the document with the options %s', (_options, generated) => {
  const document = parse(generated.openapi.text) as AwsDocument;
  // Preflights have a test of their own.
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, AwsOperation>)
      .filter(([verb]) => verb !== 'options')
      .map(([verb, operation]) => ({ path, verb, operation })),
  );

  it('has an operation for every chosen route and no other', () => {
    const expected = generated.routes.map(({ method, path }) => `${method} ${path}`);
    expect(operations.map(({ verb, path }) => `${verb} ${path}`).sort()).toEqual(expected.sort());
  });

  it('has every operationId once, derived from the route', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const expected = generated.routes.map(({ id }) => id.replace(/-./g, (part) => part.charAt(1).toUpperCase()));
    expect(ids.sort()).toEqual(expected.sort());
  });

  it.each(operations)('declares what $operation.operationId can return, and nothing else', ({ operation }) => {
    const integration = integrationOf(operation);
    const possible = new Set([
      ...gatewayStatusesOf(operation),
      ...Object.values(integration.responses ?? {}).flatMap(statusesOf),
    ]);
    expect(Object.keys(operation.responses).sort()).toEqual([...possible].sort());
  });

  it.each(operations)('describes $operation.operationId completely', ({ operation, path }) => {
    expect(operation.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(operation.description).toMatch(/^[A-Z].*\.$/s);
    const tagNames = document.tags?.map(({ name }) => name) ?? [];
    expect(operation.tags).toHaveLength(1);
    expect(tagNames).toContain(operation.tags?.[0]);
    expect(document['x-amazon-apigateway-request-validators']).toHaveProperty([
      operation['x-amazon-apigateway-request-validator'] ?? '',
    ]);
    const declared = parametersOf(operation).filter((parameter) => parameter['in'] === 'path');
    expect(declared.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{[^}]+\}/g) ?? []);
    for (const response of Object.values(operation.responses)) {
      expect(response).toMatchObject({
        description: expect.stringMatching(/\.$/),
        content: { 'application/json': { schema: { $ref: expect.any(String) }, example: expect.anything() } },
      });
    }
  });

  it.each(operations)('calls Kinesis in one way for $operation.operationId', ({ operation }) => {
    const id = operation.operationId ?? '';
    // An event has an operation of its own.
    const action = `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replace('PostEvent', 'PutRecord');
    expect(integrationOf(operation)).toMatchObject({
      type: 'aws',
      httpMethod: 'POST',
      uri: { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/${action}` },
      credentials: { 'Fn::GetAtt': ['ApiRole', 'Arn'] },
      requestParameters: { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" },
      passthroughBehavior: 'never',
      timeoutInMillis: 29000,
    });
  });

  it.each(operations)('has a template for every payload format of $operation.operationId', ({ operation }) => {
    const taken = Object.keys(bodiesOf(operation) ?? { 'application/json': {} });
    expect(Object.keys(integrationOf(operation).requestTemplates ?? {})).toEqual(taken);
  });

  it('has examples that their own models accept', () => {
    const failures = operations.flatMap(({ operation }) => {
      const bodies = [bodiesOf(operation), ...Object.values(operation.responses).map(({ content }) => content)];
      return bodies.flatMap((content) => Object.values((content ?? {}) as Record<string, Body>)).filter(isRefused);
    });
    expect(failures).toEqual([]);
  });

  // API Gateway Developer Guide, "Content type conversions in API Gateway".
  it('keeps every response text, and gives bytes to the templates as base64, where a media type is binary', () => {
    const hasEvents = operations.some(({ operation }) => operation.operationId === 'postEvent');
    const types = document['x-amazon-apigateway-binary-media-types'];
    expect(types).toEqual(hasEvents ? ['application/octet-stream'] : undefined);
    for (const item of Object.values(document.paths)) {
      for (const operation of Object.values(item as Record<string, AwsOperation>)) {
        const { contentHandling, requestTemplates = {}, responses = {} } = integrationOf(operation);
        expect(contentHandling).toBe('application/octet-stream' in requestTemplates ? 'CONVERT_TO_TEXT' : undefined);
        for (const response of Object.values(responses)) {
          expect(response.contentHandling).toBe(hasEvents ? 'CONVERT_TO_TEXT' : undefined);
        }
      }
    }
  });

  it('has models that API Gateway imports, and only those in use', () => {
    const used = [...generated.openapi.text.matchAll(/'#\/components\/schemas\/(\w+)'/g)].map((match) => match[1]);
    expect(Object.keys(document.components?.schemas ?? {}).sort()).toEqual([...new Set(used)].sort());
    for (const name of used) expect(name).toMatch(/^[A-Za-z0-9]+$/);
    const keywords = new Set(keysOf(document.components?.schemas));
    for (const refused of ['example', 'nullable', 'default', 'enum', 'pattern', 'readOnly', 'discriminator'])
      expect(keywords).not.toContain(refused);
    // Developer guide, "Important notes": int32, int64 and decimal are not supported.
    const formats = [...generated.openapi.text.matchAll(/^ +format: (.+)$/gm)].map(([, format]) => format);
    expect(formats.filter((format) => format !== 'double')).toEqual([]);
  });

  // For all combinations of options: test/generator/options.pairwise.long.test.ts.
  if (generated.routes.some(({ group }) => group === 'events')) {
    it('has no finding of check in the routes of events', () => {
      const findings = checkDocument(readDocument(generated.openapi.text, generated.openapi.path));
      expect(findings.filter(({ pointer }) => pointer.includes('~1events'))).toEqual([]);
    });
  }

  it('says who may call it', () => {
    expect(generated.access).not.toEqual([]);
    for (const sentence of generated.access) expect(document.info.description).toContain(`\n\n**${sentence}**`);
  });

  it('has no description that ends a comment in a generated SDK', () => {
    const descriptions = valuesOf(document, 'description');
    expect(descriptions.length).toBeGreaterThan(20);
    expect(descriptions.filter((text) => String(text).includes('*/'))).toEqual([]);
  });

  it.each(operations)('shows a mistake that $operation.operationId can be called with', ({ operation }) => {
    const { example } = operation.responses['400'].content['application/json'] as { example: { code: string } };
    const mayBeMissing = parametersOf(operation).filter((parameter) => parameter.in !== 'path' && parameter.required);
    if (hasRequiredMember(operation)) expect(example.code).toBe('BAD_REQUEST_BODY');
    else if (mayBeMissing.length > 0)
      expect(example).toEqual({
        code: 'BAD_REQUEST_PARAMETERS',
        message: `Missing required request parameters: [${mayBeMissing[0]?.name}]`,
        requestId: expect.any(String) as unknown,
      });
    else expect(example.code).toBe('ValidationException');
  });

  /** A body without one is the mistake that the example shows. */
  function hasRequiredMember(operation: AwsOperation): boolean {
    return Object.values(bodiesOf(operation) ?? {}).some(({ schema }) => {
      const model = document.components?.schemas?.[schema?.$ref.replace('#/components/schemas/', '') ?? ''];
      return model !== undefined && 'required' in model;
    });
  }

  /** Whatever has no schema is taken. */
  const ajv = new draft4.default({ strict: false, allErrors: true, formats: { double: true } });
  ajv.addSchema({ id: 'document', components: document.components });

  function isRefused({ schema, example }: Body): boolean {
    if (!schema) return example === undefined;
    return !ajv.validate({ $ref: `document${schema.$ref}` }, example);
  }
});

interface Body {
  readonly schema?: { readonly $ref: string };
  readonly example: unknown;
}

function integrationOf(operation: AwsOperation): AwsIntegration {
  const integration = operation['x-amazon-apigateway-integration'];
  if (!integration) throw new Error(`${operation.operationId} has no integration`);
  return integration;
}

function bodiesOf({ requestBody }: AwsOperation): Record<string, Body> | undefined {
  return requestBody && 'content' in requestBody ? (requestBody.content as unknown as Record<string, Body>) : undefined;
}

function parametersOf({ parameters = [] }: AwsOperation): { name: string; in: string; required?: boolean }[] {
  return parameters.filter((parameter) => 'name' in parameter);
}

/** The status of an integration response and those that its template overrides it with: always a number that stands alone. */
function statusesOf({
  statusCode,
  responseTemplates = {},
}: NonNullable<AwsIntegration['responses']>[string]): string[] {
  const template = Object.values(responseTemplates).join('\n');
  const overrides = template.includes('$context.responseOverride.status') ? template.match(/\b[1-5]\d\d\b/g) : [];
  return [statusCode, ...(overrides ?? [])];
}

function valuesOf(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === name ? [member] : valuesOf(member, name)));
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...keysOf(member)]);
}
