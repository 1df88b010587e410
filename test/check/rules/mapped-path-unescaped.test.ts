import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, type Json, makeDocument, makeOperation, TITLE } from '../make-document.ts';

const ID = 'integration.request.path.id';
const LEADS = 'into the path of its URI, where a slash in it leads to other resources.';

/** An operation that fills `{id}` of this URI with this value. */
function withPath(uri: unknown, source: string, type = 'http_proxy'): Json {
  return makeDocument(
    makeOperation({
      parameters: [
        { name: 'stream', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'id', in: 'query', schema: { type: 'string' } },
        { name: 'x-id', in: 'header', schema: { type: 'string' } },
      ],
      'x-amazon-apigateway-integration': {
        type,
        httpMethod: 'GET',
        uri,
        requestParameters: { [ID]: source },
        responses: { default: { statusCode: '500' }, '2\\d{2}': { statusCode: '200' } },
      },
    }),
  );
}

describeRule('mapped-path-unescaped', 'warning', {
  finds: [
    [
      'a value of the query',
      withPath('https://example.com/{id}/a', 'method.request.querystring.id'),
      [`${INTEGRATION}/requestParameters/${ID}`, `${TITLE} puts method.request.querystring.id ${LEADS}`],
    ],
    [
      'a header, beside the name of the stack',
      withPath({ 'Fn::Sub': 'https://${Host}/a/{id}' }, 'method.request.header.x-id'),
      [`${INTEGRATION}/requestParameters/${ID}`, `${TITLE} puts method.request.header.x-id ${LEADS}`],
    ],
  ],
  passes: [
    ['a path parameter', withPath('https://example.com/{id}/a', 'method.request.path.stream')],
    ['a value of $context', withPath('https://example.com/{id}/a', 'context.identity.sourceIp')],
    ['a variable in the query of the URI', withPath('https://example.com/?id={id}', 'method.request.querystring.id')],
  ],
});
