import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../lib/check/check-document.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { describeRule } from '../describe-rule.ts';
import { type Json, makeDocument, makeOperation } from '../make-document.ts';

const MESSAGE = 'This is the document of an HTTP API, which this check does not cover; it covers REST APIs.';

/** An HTTP API with what this check would report of a REST API. */
function http(integration: Json, members: Json = {}): Json {
  return {
    openapi: '3.0.1',
    paths: { $default: { 'x-amazon-apigateway-any-method': { 'x-amazon-apigateway-integration': integration } } },
    ...members,
  };
}

describeRule('http-api-unsupported', 'warning', {
  finds: [
    [
      'the format of its events, and nothing else',
      http({ type: 'aws_proxy', payloadFormatVersion: '2.0' }),
      ['/paths/$default/x-amazon-apigateway-any-method/x-amazon-apigateway-integration/payloadFormatVersion', MESSAGE],
    ],
    [
      'its CORS',
      http({ type: 'http_proxy' }, { 'x-amazon-apigateway-cors': {} }),
      ['/x-amazon-apigateway-cors', MESSAGE],
    ],
    [
      'a JWT authorizer',
      http(
        { type: 'http_proxy' },
        {
          components: { securitySchemes: { a: { type: 'oauth2', 'x-amazon-apigateway-authorizer': { type: 'jwt' } } } },
        },
      ),
      ['/components/securitySchemes/a/x-amazon-apigateway-authorizer', MESSAGE],
    ],
  ],
  passes: [['a REST API', makeDocument(makeOperation())]],
});

describe('http-api-unsupported', () => {
  it('checks a document with an integration that HTTP APIs do not have, whatever else it has of them', () => {
    const paths = {
      '/a': {
        get: { 'x-amazon-apigateway-integration': { type: 'http', httpMethod: 'GET', uri: 'https://example.com/' } },
      },
      '/b': { get: { 'x-amazon-apigateway-integration': { type: 'http_proxy', payloadFormatVersion: '1.0' } } },
    };
    const source = readDocument(JSON.stringify({ openapi: '3.0.1', paths }), 'api.yaml');
    expect(checkDocument(source).map(({ code }) => code)).not.toContain('http-api-unsupported');
  });

  it('finds the API of a template by its type', () => {
    const source = readDocument(JSON.stringify(makeDocument(makeOperation())), 'api.yaml');
    expect(checkDocument(source, { kind: 'http' }).map(({ code }) => code)).toEqual(['http-api-unsupported']);
    expect(checkDocument(source, { kind: 'rest' })).toEqual([]);
  });
});
