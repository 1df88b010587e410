import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION, withSchemas } from '../make-document.ts';

const PATH = [{ name: 'stream', in: 'path', required: true, schema: { type: 'string' } }];

describeRule('openapi-invalid', 'error', {
  finds: [
    [
      'a document without paths',
      { openapi: '3.0.3', info: { title: 'a', version: '1' } },
      ['', 'The document is missing the member "paths".'],
    ],
    [
      'a type of OpenAPI 3.1',
      withSchemas({ A: { type: ['object', 'null'] } }),
      ['/components/schemas/A/type', '"type" must be a string; it is an array.'],
    ],
    [
      'a place that parameters do not have, once',
      makeDocument(makeOperation({ parameters: [...PATH, { name: 'a', in: 'body', schema: {} }] })),
      [`${OPERATION}/parameters/1/in`, '"in" must be one of "path", "query", "header", "cookie"; it is "body".'],
    ],
    [
      'a parameter without a name',
      makeDocument(makeOperation({ parameters: [...PATH, { in: 'query', schema: {} }] })),
      [`${OPERATION}/parameters/1`, 'Item 1 of "parameters" is missing the member "name".'],
    ],
    [
      'an unknown security scheme, without the noise of the four kinds',
      makeDocument(undefined, { components: { securitySchemes: { a: { type: 'key' } } } }),
      [
        '/components/securitySchemes/a/type',
        '"type" must be one of "apiKey", "http", "oauth2", "openIdConnect"; it is "key".',
      ],
    ],
    [
      'an incomplete security scheme of the kind that was meant',
      makeDocument(undefined, { components: { securitySchemes: { a: { type: 'apiKey', in: 'header' } } } }),
      ['/components/securitySchemes/a', '"a" is missing the member "name".'],
    ],
    [
      'a value of several possible types, in one sentence',
      withSchemas({ A: { type: 'object', additionalProperties: 'no' } }),
      [
        '/components/schemas/A/additionalProperties',
        '"additionalProperties" must be an object or a boolean; it is "no".',
      ],
    ],
    [
      'a limit of a model that is a string',
      withSchemas({ A: { type: 'string', maxLength: '5' } }),
      ['/components/schemas/A/maxLength', '"maxLength" must be an integer; it is "5".'],
    ],
  ],
  passes: [
    [
      'intrinsics for strings',
      makeDocument(undefined, { info: { title: { Ref: 'Title' }, version: { 'Fn::Sub': '${V}' } } }),
    ],
    ['extensions of anyone', makeDocument(makeOperation({ 'x-anything': [1] }))],
    ["the version '3.0'", { ...makeDocument(), openapi: '3.0' }],
  ],
});
