// Values to YAML text that YAML 1.1 (CloudFormation) and 1.2 (most tools) read alike, the same bytes for the same value.
import { Document, isCollection, isPair, isScalar, type Node, type Pair, type Scalar, type Tags, visit } from 'yaml';

/** Numbers of 1.2, merge and value keys of 1.1, tabs: what the library leaves bare and some reader takes for no string. */
const NO_STRING = /\t|^(?:[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)|<<|=)$/;

const LINE_WIDTH = 120;
const INDENT = 2;

/** YAML with `comment` as its head. No anchors, no aliases; long text folded, text of several lines as literal blocks. */
export function serialize(value: unknown, comment: string): string {
  const document = new Document(value, { version: '1.1', customTags: withoutMerge, aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node, path) {
      if (!isScalar<string>(node) || typeof node.value !== 'string') return;
      if (NO_STRING.test(node.value)) node.type = 'QUOTE_SINGLE';
      // The library's literal block of blank lines reads as other lines.
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
      // Over several lines, the library's double quotes lose a line of a single space.
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    })
    .replace(/^%YAML 1\.1\n---\n/, '');
}

/** Text that is too long for its lines. A template keeps them; a description is text, whatever its lines. */
function isFolded(text: string, path: readonly (Document | Node | Pair)[]): boolean {
  const pair = path.at(-1);
  const key = isPair<Scalar<string>>(pair) ? pair.key.value : '';
  const lines = text.split('\n');
  if (text !== text.trim() || (lines.length > 1 && key !== 'description')) return false;
  const indent = INDENT * (path.filter(isCollection).length - 1) + (lines.length > 1 ? INDENT : `${key}: `.length);
  return indent + Math.max(...lines.map((line) => line.length)) > LINE_WIDTH;
}

/** The library's merge tag would write the string `<<` bare. */
function withoutMerge(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge');
}
