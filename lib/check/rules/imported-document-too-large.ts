// Rule imported-document-too-large: API Gateway can import the document.
import { DEFINITION_MAX_BYTES } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, quotas for REST APIs: 6 MB for a definition. */
export const importedDocumentTooLarge: Rule = {
  code: 'imported-document-too-large',
  severity: 'error',
  *find({ source: { size } }) {
    if (size <= DEFINITION_MAX_BYTES) return;
    const message = `The document has ${size} bytes; API Gateway imports 6 MB (${DEFINITION_MAX_BYTES} bytes).`;
    yield { pointer: '', message, help: 'Shorten descriptions and examples, or split the API.' };
  },
};
