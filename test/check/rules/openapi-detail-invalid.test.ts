import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeMock, makeOperation, OPERATION, withPaths, withSchemas } from '../make-document.ts';

const PATH = [{ name: 'stream', in: 'path', required: true, schema: { type: 'string' } }];

// Those that AWS is recorded to import: a version that is a number, no info, no responses and none in them, a path without parameters.
describeRule('openapi-detail-invalid', 'warning', {
  finds: [
    [
      'a missing member',
      { openapi: '3.0.3', info: { title: 'a' }, paths: {} },
      ['/info', '"info" is missing the member "version".'],
    ],
    [
      'a version that YAML reads as a number',
      'openapi: 3.0.3\ninfo: { title: a, version: 1.0 }\npaths: {}',
      ['/info/version', '"version" must be a string; it is 1.'],
    ],
    [
      'required as a boolean, as in draft 3, with which a public service deploys',
      withSchemas({ A: { type: 'object', required: true } }),
      ['/components/schemas/A/required', '"required" must be an array; it is true.'],
    ],
    ['no info', { openapi: '3.0.3', paths: {} }, ['', 'The document is missing the member "info".']],
    [
      'no responses, and none in them',
      withPaths({
        '/a': {
          get: { 'x-amazon-apigateway-integration': makeMock({ responses: {} }) },
          put: { 'x-amazon-apigateway-integration': makeMock({ responses: {} }), responses: {} },
        },
      }),
      ['/paths/~1a/get', '"get" is missing the member "responses".'],
      ['/paths/~1a/put/responses', '"responses" must NOT have fewer than 1 properties.'],
    ],
    [
      'an unknown member',
      makeDocument(makeOperation({ sumary: 'a' })),
      [`${OPERATION}/sumary`, '"sumary" is not a member that this object can have.'],
    ],
    [
      'a header with the type of Swagger 2.0, once',
      makeDocument(
        makeOperation({
          responses: { '200': { description: 'a', headers: { A: { type: 'string' } } }, '500': { description: 'b' } },
        }),
      ),
      [`${OPERATION}/responses/200/headers/A/type`, '"type" is not a member that this object can have.'],
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
      'a response without a description',
      makeDocument(makeOperation({ responses: { '200': {}, '500': { description: 'a' } } })),
      [`${OPERATION}/responses/200`, '"200" is missing the member "description".'],
    ],
    [
      'a reference that is not a string',
      withSchemas({ A: { type: 'object', properties: { a: { $ref: 5 } } } }),
      ['/components/schemas/A/properties/a/$ref', '"$ref" must be a string; it is 5.'],
    ],
  ],
  passes: [["the version '3.0'", { ...makeDocument(), openapi: '3.0' }]],
});
