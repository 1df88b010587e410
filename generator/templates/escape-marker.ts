// The marker `$escape.json(…)` of the templates: prints the value so that it is safe between the quotes of a JSON string.
// Velocity has no such reference; it is replaced by the idiom that does it on API Gateway, on the same line.
import { InputError } from '../../lib/base/index.ts';

/** The value is an expression without parentheses in its strings; calls nest twice at most: `$input.params().path.get('x')`. */
const MARKER = /\$escape\.json\(((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))+)\)/g;

/**
 * Replaces each marker with the idiom: escapeJavaScript escapes quotes, backslashes, control characters and everything that is not
 * ASCII. For an apostrophe it prints `\'`, which is not valid JSON, so the backslash is removed again.
 * Source: API Gateway Developer Guide, "$util variables", on escapeJavaScript.
 * @throws InputError `malformed-marker`
 */
export function insertEscapes(template: string, file: string): string {
  const expanded = template.replaceAll(
    MARKER,
    (_marker, value: string) => `$util.escapeJavaScript(${value}).replaceAll("\\\\'", "'")`,
  );
  const rest = expanded.search(/\$!?\{?escape\b/);
  if (rest < 0) return expanded;
  throw new InputError('This marker is not of the form $escape.json(VALUE).', {
    code: 'malformed-marker',
    place: { file, line: expanded.slice(0, rest).split('\n').length },
    help: 'Close it on its line, and set a variable first when the value has parentheses in a string or nests deeper.',
  });
}
