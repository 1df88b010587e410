// The check and the gateway know the same mapping expressions: each row goes through both, by their public faces.
import { describe, expect, it } from 'vitest';
import { type Json, kinesisOperation } from './gateway/make-gateway.ts';
import { readByBoth } from './support/read-by-both.ts';

/**
 * Sources of mappings, by what is mapped: whether API Gateway takes them there. Source: API Gateway Developer Guide, "Parameter mapping examples for
 * REST APIs"; of method.input.params, "Set up gateway response customization in OpenAPI".
 */
const SOURCES: Readonly<
  Record<'a request' | 'a response' | 'a gateway response', readonly (readonly [string, boolean])[]>
> = {
  'a request': [
    ["'constant'", true],
    ["''", true],
    ["'it''s'", true],
    ['method.request.header.X-A', true],
    ['method.request.multivalueheader.X-A', true],
    ['method.request.querystring.q', true],
    ['method.request.multivaluequerystring.q', true],
    ['method.request.path.id', true],
    ['method.request.body', true],
    ['method.request.body.a.b', true],
    ['method.request.body[0].a', true],
    ['context.identity.sourceIp', true],
    ['stageVariables.where', true],
    ['method.request.bodyguard', false],
    ['method.request.cookie.a', false],
    ['method.request.multivaluepath.id', false],
    ['method.request.header.', false],
    ['method.request.header.a b', false],
    ['Method.request.header.X-A', false],
    ['stageVariables.a-b', false],
    ['stageVariables', false],
    ['context', false],
    ['method.input.params.X-A', false],
    ['integration.response.header.X-A', false],
    ['integration.response.body', false],
    ['constant', false],
    ['"constant"', false],
    ["'constant", false],
    ['', false],
  ],
  'a response': [
    ["'constant'", true],
    ['integration.response.header.X-A', true],
    ['integration.response.multivalueheader.X-A', true],
    ['integration.response.body', true],
    ['integration.response.body.a', true],
    ['context.requestId', true],
    ['stageVariables.where', true],
    ['integration.response.bodyguard', false],
    ['integration.response.querystring.q', false],
    ['method.request.header.X-A', false],
    ['method.request.body', false],
    ['method.input.params.X-A', false],
  ],
  'a gateway response': [
    ["'constant'", true],
    ['method.request.header.X-A', true],
    ['method.request.querystring.q', true],
    ['method.request.multivaluequerystring.q', true],
    ['method.request.path.id', true],
    ['method.input.params.X-A', true],
    ['context.error.responseType', true],
    ['stageVariables.where', true],
    ['method.request.body', false],
    ['method.input.params', false],
    ['integration.response.header.X-A', false],
  ],
};

/** A document that maps the source to a header. */
function mappingDocument(place: keyof typeof SOURCES, source: string): Json {
  const responses = { default: { statusCode: '200', responseParameters: { 'method.response.header.X': source } } };
  const integrations = {
    'a request': { requestParameters: { 'integration.request.header.X': source } },
    'a response': { responses },
    'a gateway response': {},
  };
  const responseParameters = { 'gatewayresponse.header.X': source };
  return {
    paths: { '/x': { post: kinesisOperation(integrations[place]) } },
    ...(place === 'a gateway response' && {
      'x-amazon-apigateway-gateway-responses': { THROTTLED: { responseParameters } },
    }),
  };
}

describe.each(Object.entries(SOURCES))('a mapping of %s', (place, rows) => {
  it.each(rows)('from %s is known to the check and to the gateway: %s', (source, isKnown) => {
    const { findings, gateway } = readByBoth(mappingDocument(place as keyof typeof SOURCES, source));
    const found = findings.filter(({ code, pointer }) => code === 'extension-invalid' && /eader\.X$/.test(pointer));
    expect(found).toHaveLength(isKnown ? 0 : 1);
    const message = `Invalid mapping expression specified: ${source}. The route responds with 500.`;
    expect(gateway.warnings.filter((problem) => problem.message === message)).toHaveLength(isKnown ? 0 : 1);
  });
});
