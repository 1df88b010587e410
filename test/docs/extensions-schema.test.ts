// docs/x-amazon-apigateway.schema.json is what the check knows of the extensions, and editors accept and refuse with it what it should.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EXTENSIONS } from '../../lib/check/extensions/extensions.ts';
import { renderExtensionsSchema } from '../../scripts/extensions-schema/render-schema.ts';

const ROOT = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/x-amazon-apigateway.schema.json', ROOT), 'utf8');
const validate = new Ajv.default({ strict: false, logger: false }).compile(JSON.parse(text) as object);

/** A document with the extension where it belongs. */
function documentWith(name: string, value: unknown): unknown {
  const place = EXTENSIONS[name]?.places[0];
  const member = { [name]: value };
  if (place === 'an operation') return { paths: { '/a': { get: member } } };
  if (place === 'a security scheme') return { components: { securitySchemes: { a: member } } };
  if (place === 'an entry of servers') return { servers: [{ url: '/', ...member }] };
  return member;
}

it('is up to date: npm run docs:extensions-schema', () => {
  expect(JSON.parse(text)).toEqual(JSON.parse(renderExtensionsSchema()));
});

it('accepts the shipped document', () => {
  validate(parse(readFileSync(new URL('spec/openapi.yaml', ROOT), 'utf8')));
  expect(validate.errors ?? []).toEqual([]);
});

const ARN = { 'Fn::GetAtt': ['Role', 'Arn'] };

/** Values as the pages of the Developer Guide have them, and one that the page excludes. */
const EXAMPLES: Readonly<Record<string, readonly [right: unknown, wrong: unknown]>> = {
  'x-amazon-apigateway-api-key-source': ['HEADER', 'COOKIE'],
  'x-amazon-apigateway-auth': [{ type: 'AWS_IAM' }, { type: 'KEY' }],
  'x-amazon-apigateway-authorizer': [
    { type: 'token', authorizerUri: { 'Fn::Sub': 'arn:${F}' } },
    { type: 'token', ttl: 1 },
  ],
  'x-amazon-apigateway-authtype': ['awsSigv4', ''],
  'x-amazon-apigateway-binary-media-types': [['image/png'], 'image/png'],
  'x-amazon-apigateway-documentation': [
    { version: '1.0', documentationParts: [] },
    { documentationParts: [{ properties: {} }] },
  ],
  'x-amazon-apigateway-endpoint-access-mode': ['STRICT', 'OPEN'],
  'x-amazon-apigateway-endpoint-configuration': [{ vpcEndpointIds: ['vpce-1'] }, { vpcEndpoints: [] }],
  'x-amazon-apigateway-gateway-responses': [{ DEFAULT_4XX: { statusCode: '400' } }, { DEFAULT_6XX: {} }],
  'x-amazon-apigateway-integration': [
    {
      type: 'aws',
      httpMethod: 'POST',
      uri: { 'Fn::Sub': 'arn' },
      credentials: ARN,
      requestTemplates: { 'application/json': { 'Fn::Sub': '{}' } },
    },
    { type: 'aws', passThroughBehavior: 'never' },
  ],
  'x-amazon-apigateway-minimum-compression-size': [1024, -1],
  'x-amazon-apigateway-policy': [{ Version: '2012-10-17', Statement: [] }, { Version: '2012-10-17' }],
  'x-amazon-apigateway-request-validator': ['all', 1],
  'x-amazon-apigateway-request-validators': [{ all: { validateRequestBody: true } }, { all: { validateBody: true } }],
  'x-amazon-apigateway-security-policy': ['TLS_1_2', 'TLS_1_1'],
};

describe('the schema', () => {
  it('has examples for every extension of REST APIs', () => {
    const described = Object.entries(EXTENSIONS).flatMap(([name, { schema }]) => (schema ? [name] : []));
    expect(Object.keys(EXAMPLES)).toEqual(described);
  });

  it.each(Object.entries(EXAMPLES))(
    'accepts and refuses values of %s, and accepts an intrinsic function',
    (name, [right, wrong]) => {
      expect(validate(documentWith(name, right)), JSON.stringify(validate.errors)).toBe(true);
      expect(validate(documentWith(name, wrong))).toBe(false);
      expect(validate(documentWith(name, { Ref: 'Parameter' }))).toBe(true);
    },
  );
});
