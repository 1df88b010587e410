// Guards the YAML parser. It recurses: when its stack runs out inside a regular expression, V8 ends the whole process (measured with
// yaml 2.9.1 on Node 20 and 100,000 opening brackets). And it takes 2 µs and 150 bytes for each token.
import { Lexer, type LineCounter } from 'yaml';
import { InputError, type Place } from '../base/index.ts';

/** Levels. API Gateway documents stay far below; CloudFormation allows fewer. */
const MAX_DEPTH = 500;

/**
 * Names, values, brackets, indentation and the like. Documents have 0.09 to 0.2 per byte (measured: spec/openapi.yaml, also as JSON with and without
 * indentation; template.yml; package-lock.json), so that the largest one that API Gateway imports, of 6 MB, has 1.2 million.
 */
const MAX_TOKENS = 1_500_000;

/**
 * Reads the tokens alone, without recursion, and bounds how deep their nesting can be: open brackets, plus the indentation and the
 * `-` and `?` of a line, of which each can begin one more collection. Stops at the first that is too many.
 * @throws InputError `malformed-document`
 */
export function refuseDenseText(text: string, file: string, lines: LineCounter): void {
  let offset = 0;
  let brackets = 0;
  let line = 0;
  let tokens = 0;
  const here = (): Place => {
    const { line: at, col } = lines.linePos(offset);
    return { file, line: at, column: col };
  };
  for (const token of new Lexer().lex(text)) {
    if (++tokens > MAX_TOKENS) throw tooDense(here());
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (token === '\n' || token === '\r\n') line = 0;
    else if (token === '-' || token === '?') line++;
    else if (line === 0 && /^ +$/.test(token)) line = token.length;
    if (brackets + line > MAX_DEPTH) throw tooDeep(here());
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

function tooDense(place: Place): InputError {
  return new InputError(`The document has more than ${MAX_TOKENS} names, values and brackets.`, {
    code: 'malformed-document',
    place,
    help: 'Divide it. The largest document that API Gateway imports has fewer.',
  });
}

function tooDeep(place: Place): InputError {
  return new InputError(`The document is nested more than ${MAX_DEPTH} levels deep.`, {
    code: 'malformed-document',
    place,
    help: 'Flatten it. An API Gateway document is never nested this deep.',
  });
}
