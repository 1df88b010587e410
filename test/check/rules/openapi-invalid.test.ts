import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION, withSchemas } from '../make-document.ts';

const PATH = [{ name: 'stream', in: 'path', required: true, schema: { type: 'string' } }];

describeRule('openapi-invalid', 'error', {
  finds: [
    [
      'a missing member',
      { openapi: '3.0.3', info: { title: 'a' }, paths: {} },
      ['/info', '"info" is missing the member "version".'],
    ],
    [
      'an unknown member',
      makeDocument(makeOperation({ sumary: 'a' })),
      [`${OPERATION}/sumary`, '"sumary" is not a member that this object can have.'],
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
      'a parameter with neither schema nor content',
      makeDocument(makeOperation({ parameters: [...PATH, { name: 'a', in: 'query' }] })),
      [
        `${OPERATION}/parameters/1`,
        'Item 1 of "parameters" violates the rule: schema and content are mutually exclusive, at least one is required.',
      ],
    ],
    [
      'a path parameter that is not required',
      makeDocument(makeOperation({ parameters: [{ name: 'stream', in: 'path', schema: {} }] })),
      [`${OPERATION}/parameters/0`, 'Item 0 of "parameters" is missing the member "required".'],
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
      'a reference that is not a string',
      withSchemas({ A: { type: 'object', properties: { a: { $ref: 5 } } } }),
      ['/components/schemas/A/properties/a/$ref', '"$ref" must be a string; it is 5.'],
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
      'a response without a description',
      makeDocument(makeOperation({ responses: { '200': {}, '500': { description: 'a' } } })),
      [`${OPERATION}/responses/200`, '"200" is missing the member "description".'],
    ],
  ],
  passes: [
    [
      'intrinsics for strings',
      makeDocument(undefined, { info: { title: { Ref: 'Title' }, version: { 'Fn::Sub': '${V}' } } }),
    ],
    ['extensions of anyone', makeDocument(makeOperation({ 'x-anything': [1] }))],
  ],
});
