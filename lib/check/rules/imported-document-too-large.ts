// The rule imported-document-too-large.
import { DEFINITION_MAX_BYTES } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const importedDocumentTooLarge: Rule = {
  code: 'imported-document-too-large',
  severity: 'error',
  what: 'The document is small enough for API Gateway to import.',
  source: 'API Gateway Developer Guide, quotas for REST APIs: 6 MB for an API definition.',
  example: {
    of: 'document',
    wrong: `
      openapi: 3.0.3
      info:
        title: Items
        version: '1'
        description: '… 6,300,000 characters …'
      paths: {}
    `,
    right: `
      openapi: 3.0.3
      info:
        title: Items
        version: '1'
        description: '… 900 characters …'
      paths: {}
    `,
  },
  *find({ source: { size } }) {
    if (size <= DEFINITION_MAX_BYTES) return;
    const message = `The document has ${size} bytes; API Gateway imports up to 6 MB (${DEFINITION_MAX_BYTES} bytes).`;
    yield { pointer: '', message, help: 'Shorten descriptions and examples, or split the API.' };
  },
};
