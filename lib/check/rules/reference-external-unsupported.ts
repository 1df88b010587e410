// The rule reference-external-unsupported.
import { isFileReference, listReferences } from '../document/list-references.ts';
import type { Rule } from '../rule/rule.ts';

export const referenceExternalUnsupported: Rule = {
  code: 'reference-external-unsupported',
  severity: 'warning',
  what: 'No `$ref` points to another file; one finding per document.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway important notes": no references to other files. A warning, because many documents are bundled into one file before they are imported; what the other files have is not checked.',
  example: {
    of: 'document',
    wrong: `
      components:
        schemas:
          Item: { type: object }
          Items:
            type: array
            items: { $ref: 'item.yaml' }
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
    const [first, ...others] = listReferences(root).filter(({ reference }) => isFileReference(reference));
    if (!first) return;
    const more = others.length === 0 ? '' : `, as do ${others.length} more references`;
    yield {
      pointer: first.pointer,
      message: `${JSON.stringify(first.reference)} points to another file${more}; API Gateway does not follow it.`,
      help: 'Bundle the files into one document before the import, and check that document.',
    };
  },
};
