// Values to YAML text that YAML 1.1 (CloudFormation) and 1.2 (most tools) read alike, the same bytes for the same value.
import { Document, isScalar, type Tags, visit } from 'yaml';

/** Numbers of 1.2, merge and value keys of 1.1, tabs: what the library leaves bare and some reader takes for no string. */
const NO_STRING = /\t|^(?:[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)|<<|=)$/;

/** YAML with `comment` as its head. No anchors, no aliases; multi-line text as literal blocks. */
export function serialize(value: unknown, comment: string): string {
  const document = new Document(value, { version: '1.1', customTags: withoutMerge, aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      if (isScalar(node) && typeof node.value === 'string' && NO_STRING.test(node.value)) node.type = 'QUOTE_SINGLE';
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

/** The library's merge tag would write the string `<<` bare. */
function withoutMerge(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge');
}
