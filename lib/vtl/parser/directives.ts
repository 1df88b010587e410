// `#name` and `#name(arguments)`: the directives with a name, and the macro calls that API Gateway prints as they are.
import { VtlError } from '../limits/vtl-error.ts';
import type { Expression, ReferenceNode, Statement } from './ast.ts';
import { DIRECTIVES } from './directive-names.ts';
import { startsPrimary } from './expressions.ts';
import type { Parser } from './parser.ts';
import { startOf, type Token } from './token.ts';

/** A bare word is also an argument: the `in` of #foreach, the name of a macro. */
type Argument = Expression | { readonly kind: 'word'; readonly token: Token };

const BLOCKS: ReadonlySet<string> = new Set(['foreach', 'macro', 'define', 'literal']);

/** The statements of one directive: the directive, its text, or none. */
export function parseDirective(parser: Parser): Statement[] {
  const word = parser.take();
  const name = word.kind === 'word' ? word.image.slice(1) : word.image.slice(2, -1);
  parser.lexer.enterDirective();
  if (!parser.lexer.sees('(')) {
    parser.lexer.leaveDirective();
    return withoutArguments(parser, word, name);
  }
  const args = parseArguments(parser, name);
  const close = parser.expect('close', 'an argument or )');
  if (!BLOCKS.has(name) && !name.startsWith('@')) return lineDirective(parser.source, word, name, args, close);
  return parser.nested(() => {
    const start = startOf(parser.peek());
    const body = parser.rules.statements(parser);
    const end = parser.expect('end', '#end');
    const text = (from: number, to: number): Statement[] => [
      { kind: 'text', position: word.position, text: parser.source.slice(from, to) },
    ];
    if (name === 'literal') return text(start, startOf(end));
    if (name.startsWith('@')) return text(startOf(word), end.end);
    return blockDirective(word, name, args, body);
  });
}

/** Without parentheses only #stop and #break are directives; any other name is text. */
function withoutArguments(parser: Parser, word: Token, name: string): Statement[] {
  if (name === 'break') return [{ kind: 'break', position: word.position, scope: undefined }];
  if (name === 'stop') return [{ kind: 'stop', position: word.position, message: undefined }];
  if (DIRECTIVES.has(name)) throw parser.unexpected('(');
  return [{ kind: 'text', position: word.position, text: word.image }];
}

/** Arguments are separated by whitespace, a comma, or nothing. */
function parseArguments(parser: Parser, name: string): Argument[] {
  parser.skip('whitespace');
  parser.expect('open', '(');
  const args: Argument[] = [];
  for (;;) {
    parser.skip('whitespace');
    const comma = parser.skip('comma');
    if (comma) parser.skip('whitespace');
    const next = parser.peek();
    if (next.kind === 'word') {
      const allowed =
        name === 'macro' ? args.length === 0 : !DIRECTIVES.has(name) || (name === 'foreach' && args.length === 1);
      if (!allowed) throw parser.unexpected('a reference or a literal');
      args.push({ kind: 'word', token: parser.take() });
    } else if (startsPrimary(parser)) args.push(parser.rules.primary(parser));
    else if (comma) throw parser.unexpected('an argument');
    else return args;
  }
}

function lineDirective(
  source: string,
  word: Token,
  name: string,
  args: readonly Argument[],
  close: Token,
): Statement[] {
  const { position } = word;
  const [first] = args;
  const argument = first?.kind === 'word' ? undefined : first;
  switch (name) {
    case 'break':
      return [{ kind: 'break', position, scope: argument }];
    case 'stop':
      return [{ kind: 'stop', position, message: argument }];
    case 'include':
    case 'parse':
      return [{ kind: 'inclusion', position, directive: name }];
    default:
      return [{ kind: 'text', position, text: source.slice(startOf(word), close.end) }];
  }
}

function blockDirective(word: Token, name: string, args: readonly Argument[], body: readonly Statement[]): Statement[] {
  const { position } = word;
  const [first, second, third] = args;
  switch (name) {
    case 'foreach': {
      if (
        first?.kind !== 'reference' ||
        second === undefined ||
        third === undefined ||
        third.kind === 'word' ||
        args.length > 3
      ) {
        throw incomplete(word, '#foreach($variable in $list)');
      }
      return [{ kind: 'foreach', position, variable: first.name, list: third, body }];
    }
    case 'define':
      if (first?.kind !== 'reference' || args.length > 1) throw incomplete(word, '#define($variable)');
      return [{ kind: 'define', position, variable: (first satisfies ReferenceNode).assignedName, body }];
    default:
      // #macro defines nothing in API Gateway (recorded), and prints nothing.
      if (first?.kind !== 'word') throw incomplete(word, '#macro(name …)');
      return [];
  }
}

function incomplete(word: Token, expected: string): VtlError {
  return new VtlError(`Expected ${expected}.`, word.position, { expected });
}
