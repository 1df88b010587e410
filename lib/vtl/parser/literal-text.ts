// String literals. In double quotes `\uXXXX` is a character and the content is a template of its own; in both kinds a doubled
// quote is one quote. There are no other escapes.
import { VtlError } from '../limits/vtl-error.ts';
import type { Expression, Statement } from './ast.ts';
import { createLexer } from './lexer.ts';
import type { Parser } from './parser.ts';
import { createTokenStream } from './token-stream.ts';

interface Content {
  readonly text: string;
  /** For each character of the text its offset within the literal; one more for the end. */
  readonly offsets: readonly number[];
}

export function parseLiteralText(parser: Parser): Expression {
  const { image, position } = parser.take();
  const inner = image.slice(1, -1);
  if (!image.startsWith('"')) return { kind: 'literal-text', position, value: inner.replaceAll("''", "'") };
  const content = readContent(
    inner,
    (message) => new VtlError(message, position, { expected: '\\u and four hexadecimal digits' }),
  );
  if (!/[$#]/.test(inner)) return { kind: 'literal-text', position, value: content.text };
  return { kind: 'interpolation', position, statements: parseContent(parser, content, position.offset + 1) };
}

function readContent(inner: string, error: (message: string) => VtlError): Content {
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < inner.length; ) {
    offsets.push(at);
    if (inner.startsWith('\\u', at)) {
      const hex = inner.slice(at + 2, at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw error(`"\\u${hex}" is not a character.`);
      text += String.fromCharCode(Number.parseInt(hex, 16));
      at += 6;
    } else {
      text += inner[at];
      at += inner.startsWith('""', at) ? 2 : 1;
    }
  }
  offsets.push(inner.length);
  return { text, offsets };
}

/**
 * The statements of the content. As in Velocity, a space is appended while it is read, so that a dollar sign or hash at its
 * end is text, unless it has a line comment.
 */
function parseContent(parser: Parser, content: Content, start: number): Statement[] {
  const padded = !content.text.includes('##');
  const source = padded ? `${content.text} ` : content.text;
  const positionAt = (offset: number) =>
    parser.lexer.positionAt(start + (content.offsets[offset] ?? content.offsets.at(-1) ?? 0));
  const stream = createTokenStream(createLexer(source, positionAt), parser.limits, parser.depth + 1);
  parser.checkNesting(parser.depth + 1, positionAt(0));
  const inner: Parser = Object.assign(stream, { source, rules: parser.rules });
  const statements = parser.rules.statements(inner);
  stream.expect('end-of-template', 'text, a reference or a directive');
  return padded ? withoutPadding(statements) : statements;
}

function withoutPadding(statements: readonly Statement[]): Statement[] {
  const last = statements.at(-1);
  if (last?.kind !== 'text') return [...statements];
  const text = last.text.slice(0, -1);
  return [...statements.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}
