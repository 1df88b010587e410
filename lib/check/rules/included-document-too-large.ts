// The rule included-document-too-large.
import { DEFINITION_MAX_BYTES } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

const CLOUDFORMATION_MAX_BYTES = 1_000_000;

export const includedDocumentTooLarge: Rule = {
  code: 'included-document-too-large',
  severity: 'warning',
  what: 'The document fits into a CloudFormation template.',
  source:
    'CloudFormation\'s own message: "Template may not exceed 1000000 bytes in size." A warning, because it is not known whether what AWS::Include inserts counts.',
  example: {
    of: 'document',
    wrong: `
      openapi: 3.0.3
      info:
        title: Items
        version: '1'
        description: '… 1,000,000 characters …'
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
    if (size <= CLOUDFORMATION_MAX_BYTES || size > DEFINITION_MAX_BYTES) return;
    const message = `The document has ${size} bytes; a CloudFormation template can have ${CLOUDFORMATION_MAX_BYTES}.`;
    yield {
      pointer: '',
      message,
      help: 'Shorten descriptions and examples, or import the document without CloudFormation.',
    };
  },
};
