import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, withSchemas } from '../make-document.ts';

describeRule('reference-unresolved', 'error', {
  finds: [
    [
      'a schema that does not exist',
      withSchemas({ A: { type: 'object', properties: { b: { $ref: '#/components/schemas/B' } } } }),
      ['/components/schemas/A/properties/b/$ref', '"#/components/schemas/B" points to nothing in this document.'],
    ],
    [
      'a name without its #, and another host',
      withSchemas({ A: { $ref: 'B' }, C: { $ref: 'https://example.com/c.yaml#/C' } }),
      ['/components/schemas/A/$ref', '"B" points outside the document.'],
      ['/components/schemas/C/$ref', '"https://example.com/c.yaml#/C" points outside the document.'],
    ],
    [
      'references in a circle',
      withSchemas({ A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } }),
      ['/components/schemas/A/$ref', '"#/components/schemas/B" does not resolve to an object.'],
      ['/components/schemas/B/$ref', '"#/components/schemas/A" does not resolve to an object.'],
    ],
  ],
  passes: [
    [
      'a model that every API has',
      withSchemas({ A: { type: 'object', properties: { b: { $ref: '#/components/schemas/Empty' } } } }),
    ],
    [
      'a schema that refers to itself',
      withSchemas({
        A: { type: 'object', properties: { children: { type: 'array', items: { $ref: '#/components/schemas/A' } } } },
      }),
    ],
    [
      'a model by its URL',
      withSchemas({ A: { $ref: 'https://apigateway.amazonaws.com/restapis/abc123/models/Other' } }),
    ],
    [
      'data that looks like a reference',
      makeDocument(
        makeOperation({
          requestBody: {
            content: { 'application/json': { schema: { type: 'object' }, example: { $ref: 'nowhere' } } },
          },
        }),
      ),
    ],
  ],
});
