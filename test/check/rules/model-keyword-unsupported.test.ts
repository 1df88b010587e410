import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION, withSchemas } from '../make-document.ts';

describeRule('model-keyword-unsupported', 'error', {
  finds: [
    [
      'every keyword that is not supported',
      withSchemas({
        A: {
          type: 'object',
          properties: {
            a: { type: 'string', nullable: true, example: 'x', default: 'y', readOnly: true },
            b: { type: 'number', minimum: 0, exclusiveMinimum: true },
          },
          discriminator: { propertyName: 'a' },
        },
      }),
      ['/components/schemas/A/properties/a/nullable', 'API Gateway does not support "nullable" in models.'],
      ['/components/schemas/A/properties/a/example', 'API Gateway does not support "example" in models.'],
      ['/components/schemas/A/properties/a/default', 'API Gateway does not support "default" in models.'],
      ['/components/schemas/A/properties/a/readOnly', 'API Gateway does not support "readOnly" in models.'],
      [
        '/components/schemas/A/properties/b/exclusiveMinimum',
        'API Gateway does not support "exclusiveMinimum" in models.',
      ],
      ['/components/schemas/A/discriminator', 'API Gateway does not support "discriminator" in models.'],
    ],
    [
      'a keyword in the schema of a body',
      makeDocument(
        makeOperation({
          requestBody: {
            content: { 'application/json': { schema: { type: 'array', items: { type: 'string', nullable: true } } } },
          },
        }),
      ),
      [
        `${OPERATION}/requestBody/content/application~1json/schema/items/nullable`,
        'API Gateway does not support "nullable" in models.',
      ],
    ],
  ],
  passes: [
    [
      'properties of those names, and examples beside the schema',
      makeDocument(
        makeOperation({
          requestBody: {
            content: {
              'application/json': {
                schema: { type: 'object', properties: { default: { type: 'string' }, example: { type: 'string' } } },
                example: { default: 'a', nullable: true },
              },
            },
          },
        }),
      ),
    ],
    [
      "keywords in a parameter's schema, which API Gateway does not read",
      makeDocument(
        makeOperation({
          parameters: [
            { name: 'stream', in: 'path', required: true, schema: { type: 'string', default: 'a', nullable: true } },
          ],
        }),
      ),
    ],
  ],
});
