// The rule reference-external-unsupported.
import { splitPlace } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const referenceExternalUnsupported: Rule = {
  code: 'reference-external-unsupported',
  severity: 'warning',
  what: 'No `$ref` points to another file; one finding per document.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway important notes": no references to other files. A warning, because many documents are bundled into one file before they are imported; the other files are checked, too, if they are below the working directory or the folder of the document.',
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
  *find({ references }) {
    const toFiles = references.filter(({ isToFile }) => isToFile);
    const refused = new Map(
      toFiles.flatMap((one) => (one.problem?.problem === 'refused' ? [[one.reference, one] as const] : [])),
    );
    for (const { pointer, reference, problem } of refused.values()) {
      yield {
        pointer,
        message: `The file of ${JSON.stringify(reference)} was not read: ${problem?.reason}.`,
        help: 'Run the check in a folder above all files, or check the document into which they are bundled.',
      };
    }
    const [first, ...others] = toFiles.filter(({ pointer }) => !splitPlace(pointer));
    if (!first) return;
    const more = others.length === 0 ? '' : `, as do ${others.length} more references`;
    yield {
      pointer: first.pointer,
      message: `${JSON.stringify(first.reference)} points to another file${more}; API Gateway does not follow it.`,
      help: 'Bundle the files into one document before the import.',
    };
  },
};
