// The rule reference-unresolved.
import { followReference, sharedPlace } from '../../apigateway/index.ts';
import { isFileReference, lookUp, splitPlace } from '../../source/index.ts';
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
  *find({ root, references }) {
    const models = DEFAULT_MODELS.map((name) => `#${sharedPlace(root, 'schemas')}/${name}`);
    for (const { pointer, reference, target, isToFile, problem } of references) {
      if (MODEL_URL.test(reference) || models.includes(reference)) continue;
      const shown = JSON.stringify(reference);
      if (problem?.problem === 'broken') {
        yield {
          pointer,
          message: `The file of ${shown} cannot be read: ${problem.reason}.`,
          help: 'Correct the reference, or the file.',
        };
        continue;
      }
      // The rule reference-external-unsupported reports files that were not read.
      if (isFileReference(target)) continue;
      const where = isToFile ? 'that file' : splitPlace(pointer) ? 'this file' : 'this document';
      if (!target.startsWith('#')) {
        yield {
          pointer,
          message: `${shown} points outside the document.`,
          help: 'API Gateway does not follow references to other files; copy the target into this document.',
        };
      } else if (lookUp(root, target) === undefined) {
        yield {
          pointer,
          message: `${shown} points to nothing in ${where}.`,
          help: 'Correct the reference, or add its target.',
        };
      } else if (followReference(root, { $ref: target }, '') === undefined) {
        yield {
          pointer,
          message: `${shown} does not resolve to an object.`,
          help: 'Point it to an object.',
        };
      }
    }
  },
};
