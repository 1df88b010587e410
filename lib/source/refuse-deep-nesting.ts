// Guards the YAML parser, which recurses: when its stack runs out inside a regular expression, V8 ends the whole process
// (measured with yaml 2.9.1 on Node 20 and 100,000 opening brackets).
import { Lexer, type LineCounter } from 'yaml';
import { InputError, type Place } from '../base/index.ts';

/** Levels. API Gateway documents stay far below; CloudFormation allows fewer. */
const MAX_DEPTH = 500;

/**
 * Reads the tokens alone, without recursion, and bounds how deep their nesting can be: open brackets, plus the indentation and the
 * `-` and `?` of a line, of which each can begin one more collection.
 * @throws InputError `malformed-document`
 */
export function refuseDeepNesting(text: string, file: string, lines: LineCounter): void {
  let offset = 0;
  let brackets = 0;
  let line = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (token === '\n' || token === '\r\n') line = 0;
    else if (token === '-' || token === '?') line++;
    else if (line === 0 && /^ +$/.test(token)) line = token.length;
    if (brackets + line > MAX_DEPTH) {
      const { line: at, col } = lines.linePos(offset);
      throw tooDeep({ file, line: at, column: col });
    }
    offset += token.length;
  }
}

/**
 * Limits the depth that aliases create: they nest deeper than the text does, and an anchor may contain its own alias.
 * @throws InputError `malformed-document`
 */
export function refuseDeepValue(value: unknown, file: string): void {
  const isDeeper = (part: unknown, levels: number): boolean =>
    typeof part === 'object' &&
    part !== null &&
    (levels === 0 || Object.values(part).some((member) => isDeeper(member, levels - 1)));
  if (isDeeper(value, MAX_DEPTH)) throw tooDeep({ file, line: 1 });
}

function tooDeep(place: Place): InputError {
  return new InputError(`The document is nested more than ${MAX_DEPTH} levels deep.`, {
    code: 'malformed-document',
    place,
    help: 'Flatten it. An API Gateway document is never nested this deep.',
  });
}
