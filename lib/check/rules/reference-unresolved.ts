// The rule reference-unresolved.
import { followReference, sharedPlace } from '../../apigateway/index.ts';
import { lookUp } from '../../source/index.ts';
import { isFileReference, listReferences } from '../document/list-references.ts';
import type { Rule } from '../rule/rule.ts';

/** API Gateway exports references to models in this form and imports them. */
const MODEL_URL = /^https:\/\/apigateway\.[^/]+\/restapis\/[^/]+\/models\/[A-Za-z0-9]+$/;

/** Every REST API has these two models (API Gateway Developer Guide, "Data models for REST APIs"); samples of AWS deploy without defining them. */
const DEFAULT_MODELS = ['Empty', 'Error'];

export const referenceUnresolved: Rule = {
  code: 'reference-unresolved',
  severity: 'error',
  what: 'Every `$ref` points to an object in the document.',
  source:
    'OpenAPI 3.0.3, "Reference Object". API Gateway Developer Guide, "Amazon API Gateway important notes": no references to other files.',
  example: {
    of: 'document',
    wrong: `
      components:
        schemas:
          Item: { type: object }
          Items:
            type: array
            items: { $ref: '#/components/schemas/Itm' }
    `,
    right: `
      components:
        schemas:
          Item: { type: object }
          Items:
            type: array
            items: { $ref: '#/components/schemas/Item' }
    `,
  },
  *find({ root }) {
    const models = DEFAULT_MODELS.map((name) => `#${sharedPlace(root, 'schemas')}/${name}`);
    for (const { pointer, reference } of listReferences(root)) {
      // The rule reference-external-unsupported reports other files.
      if (MODEL_URL.test(reference) || models.includes(reference) || isFileReference(reference)) continue;
      const shown = JSON.stringify(reference);
      if (!reference.startsWith('#')) {
        yield {
          pointer,
          message: `${shown} points outside the document.`,
          help: 'API Gateway does not follow references to other files; copy the target into this document.',
        };
      } else if (lookUp(root, reference) === undefined) {
        yield {
          pointer,
          message: `${shown} points to nothing in this document.`,
          help: 'Correct the reference, or add its target.',
        };
      } else if (followReference(root, { $ref: reference }, '') === undefined) {
        yield {
          pointer,
          message: `${shown} does not resolve to an object.`,
          help: 'Point it to an object.',
        };
      }
    }
  },
};
