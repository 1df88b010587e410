// References: `$name`, `${name}`, `$!name`, with properties, methods and indices, and the backslashes before them.
import type { BareWordNode, IndexStep, MethodStep, PropertyStep, ReferenceNode, Step } from './ast.ts';
import type { Parser } from './parser.ts';
import type { TokenKind } from './token.ts';

/** Tokens that are allowed in an index; lists, maps and decimals may not. */
const INDICES: ReadonlySet<TokenKind> = new Set(['string', 'integer', 'true', 'false', 'identifier', 'reference-open']);

export function parseReference(parser: Parser): ReferenceNode | BareWordNode {
  const first = parser.take();
  const { position } = first;
  const formal = first.kind === 'reference-open';
  const nameToken = formal ? parser.expect('identifier', 'a name') : first;
  const { steps, end: lastStep } = parseSteps(parser, nameToken.end);
  const end = formal ? parser.expect('reference-close', '} after the reference').end : lastStep;
  // `$\!name` is neither a quiet reference nor text: Velocity prints nothing for it.
  if (first.image.includes('\\!')) return { kind: 'bare-word', position, text: '' };
  const [, backslashes = '', stray = '', opening = ''] = /^(\\*)((?:.*(?=\$))?)(.*)$/s.exec(first.image) ?? [];
  if (!opening.startsWith('$')) return { kind: 'bare-word', position, text: stray + opening };
  const escaped = backslashes.length % 2 === 1;
  const half = backslashes.slice(0, Math.floor(backslashes.length / 2));
  return {
    kind: 'reference',
    position: parser.lexer.positionAt(first.end - opening.length),
    name: formal ? nameToken.image : opening.slice(opening.startsWith('$!') ? 2 : 1),
    steps,
    source: opening + parser.source.slice(first.end, end),
    prefix: escaped ? half : half + stray,
    escaped,
    assignedName: opening.slice(1),
  };
}

function parseSteps(parser: Parser, nameEnd: number): { steps: Step[]; end: number } {
  const steps: Step[] = [];
  let end = nameEnd;
  for (;;) {
    const { kind, position } = parser.peek();
    if (kind === 'index-open') {
      const parsed = parseIndex(parser);
      steps.push(parsed.step);
      end = parsed.end;
    } else if (kind === 'dot' && parser.peek(1).kind === 'identifier') {
      parser.take();
      const name = parser.take();
      end = name.end;
      if (parser.skip('open')) {
        const args = isClosed(parser) ? [] : parser.rules.values(parser);
        end = parser.expect('method-close', 'an argument, or )').end;
        steps.push({ kind: 'method', position, name: name.image, arguments: args } satisfies MethodStep);
      } else steps.push({ kind: 'property', position, name: name.image } satisfies PropertyStep);
    } else return { steps, end };
  }
}

/** `()`; with whitespace between them Velocity expects an argument. */
function isClosed(parser: Parser): boolean {
  return parser.peek().kind === 'method-close';
}

function parseIndex(parser: Parser): { step: IndexStep; end: number } {
  const { position } = parser.take();
  parser.skip('whitespace');
  if (!INDICES.has(parser.peek().kind)) throw parser.unexpected('an index: a number, a string or a reference');
  const index = parser.rules.primary(parser);
  parser.skip('whitespace');
  const { end } = parser.expect('index-close', ']');
  return { step: { kind: 'index', position, index }, end };
}
