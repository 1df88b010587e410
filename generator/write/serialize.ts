// Serializes values as YAML that means the same in YAML 1.1 (CloudFormation) and 1.2 (most tools), with the same bytes for the same value.
import { Document, isCollection, isPair, isScalar, type Node, type Pair, type Scalar, type Tags, visit } from 'yaml';

/** Numbers of 1.2, merge and value keys of 1.1, tabs: strings that the library does not quote and that some readers do not read as strings. */
const NO_STRING = /\t|^(?:[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)|<<|=)$/;

const LINE_WIDTH = 120;
const INDENT = 2;

/** YAML with `comment` as its head. No anchors, no aliases; long strings are folded, strings of several lines are literal blocks. */
export function serialize(value: unknown, comment: string): string {
  const document = new Document(value, { version: '1.1', customTags: withoutMerge, aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node, path) {
      if (!isScalar<string>(node) || typeof node.value !== 'string') return;
      if (NO_STRING.test(node.value)) node.type = 'QUOTE_SINGLE';
      // The library's literal block of whitespace lines reads as other lines.
      else if (node.value.includes('\n') && node.value.trim() === '') node.type = 'QUOTE_DOUBLE';
      else if (key === 'value' && isFolded(node.value, path)) node.type = 'BLOCK_FOLDED';
      else if (node.value.includes('\n')) node.type = 'BLOCK_LITERAL';
    },
  });
  document.commentBefore = comment
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
  return document
    .toString({
      lineWidth: LINE_WIDTH,
      singleQuote: true,
      indentSeq: true,
      // When it breaks lines, the library's double-quoted style loses a line of a single space.
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    })
    .replace(/^%YAML 1\.1\n---\n/, '');
}

/** Whether a string is folded because a line is too long: templates keep their lines, descriptions do not need to. */
function isFolded(text: string, path: readonly (Document | Node | Pair)[]): boolean {
  const pair = path.at(-1);
  const key = isPair<Scalar<string>>(pair) ? pair.key.value : '';
  const lines = text.split('\n');
  if (text !== text.trim() || (lines.length > 1 && key !== 'description')) return false;
  const indent = INDENT * (path.filter(isCollection).length - 1) + (lines.length > 1 ? INDENT : `${key}: `.length);
  return indent + Math.max(...lines.map((line) => line.length)) > LINE_WIDTH;
}

/** With its merge tag, the library would not quote the string `<<`. */
function withoutMerge(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge');
}
