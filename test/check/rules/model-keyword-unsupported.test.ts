import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION, withSchemas } from '../make-document.ts';

describeRule('model-keyword-unsupported', 'warning', {
  finds: [
    [
      'every keyword that is not supported, once',
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
      [
        '/components/schemas/A/discriminator',
        'API Gateway does not support "discriminator", "default", "example", "nullable", "readOnly", "exclusiveMinimum" in models (6 times in /components/schemas/A).',
      ],
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
        `API Gateway does not support "nullable" in models (once in ${OPERATION}/requestBody/content/application~1json/schema).`,
      ],
    ],
    [
      'a reference within allOf, and formats of numbers, in two models',
      withSchemas({
        A: {
          type: 'object',
          properties: { n: { type: 'integer', format: 'int64' }, m: { type: 'number', format: 'int32' } },
        },
        B: { allOf: [{ type: 'object' }, { $ref: '#/components/schemas/A' }] },
      }),
      [
        '/components/schemas/A/properties/n/format',
        'API Gateway does not support the format "int64", the format "int32" in models (2 times in /components/schemas/A).',
      ],
      [
        '/components/schemas/B/allOf/1/$ref',
        'API Gateway does not support "$ref" within allOf in models (once in /components/schemas/B).',
      ],
    ],
    [
      'a deprecated schema',
      withSchemas({ A: { type: 'object', deprecated: true } }),
      [
        '/components/schemas/A/deprecated',
        'API Gateway does not support "deprecated" in models (once in /components/schemas/A).',
      ],
    ],
  ],
  passes: [
    [
      'references elsewhere',
      withSchemas({
        A: { type: 'object' },
        B: { type: 'object', properties: { a: { $ref: '#/components/schemas/A' } } },
      }),
    ],
    [
      'properties of those names, and examples beside the schema',
      makeDocument(
        makeOperation({
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { default: { type: 'string' }, deprecated: { type: 'boolean', format: 'byte' } },
                },
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
