// Rule reference-unresolved: every `$ref` names something in this document.
import { followReference } from '../../apigateway/index.ts';
import { lookUp } from '../../source/index.ts';
import { listReferences } from '../document/list-references.ts';
import type { Rule } from '../rule/rule.ts';

/** Import writes references to models in this form, and reads them. */
const MODEL_URL = /^https:\/\/apigateway\.[^/]+\/restapis\/[^/]+\/models\/[A-Za-z0-9]+$/;

/** Source: OpenAPI 3.0.3, "Reference Object"; API Gateway developer guide, "Amazon API Gateway important notes": no other files. */
export const referenceUnresolved: Rule = {
  code: 'reference-unresolved',
  severity: 'error',
  *find({ root }) {
    for (const { pointer, reference } of listReferences(root)) {
      if (MODEL_URL.test(reference)) continue;
      const shown = JSON.stringify(reference);
      if (!reference.startsWith('#')) {
        yield {
          pointer,
          message: `${shown} leads out of the document.`,
          help: 'API Gateway follows no references to other files: copy the target here.',
        };
      } else if (lookUp(root, reference) === undefined) {
        yield {
          pointer,
          message: `${shown} names nothing in this document.`,
          help: 'Correct the reference, or add what it names.',
        };
      } else if (followReference(root, { $ref: reference }, '') === undefined) {
        yield {
          pointer,
          message: `${shown} leads to nothing but references or to no object.`,
          help: 'Let it name an object.',
        };
      }
    }
  },
};
