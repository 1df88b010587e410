// Values to YAML text that YAML 1.1 (CloudFormation) and 1.2 (most tools) read alike, the same bytes for the same value.
import { Document, isScalar, visit } from 'yaml';

/** Plain words that one of the two versions reads as something other than a string, beyond what the library quotes for 1.1. */
const NUMBER_IN_1_2 = /^[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;

/** YAML with `comment` as its head. No anchors, no aliases; multi-line text as literal blocks. */
export function serialize(value: unknown, comment: string): string {
  const document = new Document(value, { version: '1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      if (isScalar(node) && typeof node.value === 'string' && NUMBER_IN_1_2.test(node.value))
        node.type = 'QUOTE_SINGLE';
    },
  });
  document.commentBefore = comment
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
  return document
    .toString({ lineWidth: 120, singleQuote: true, blockQuote: 'literal', indentSeq: true })
    .replace(/^%YAML 1\.1\n---\n/, '');
}
