// Rule template-input-unquoted: no value of the caller stands outside quotes in a request, unless it is JSON or proven to be a number.
import type { Rule } from '../rule/rule.ts';
import { printedValues } from '../template-flow/printed-values.ts';

/**
 * Source: outside quotes a caller needs no quote to break out: `1, "StreamName": "other"` is a limit and another stream. `$input.json` prints
 * JSON, and a condition with `.matches(…)` proves a number (run against Apache Velocity 1.7). A body that is not validated need not be JSON.
 */
export const templateInputUnquoted: Rule = {
  code: 'template-input-unquoted',
  severity: 'error',
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates.filter(({ direction }) => direction === 'request')) {
      for (const { source, position, trust, quoted } of printedValues(ast)) {
        if (quoted || (trust !== 'raw' && trust !== 'half-escaped')) continue;
        yield {
          pointer,
          inTemplate: { line: position.line, column: position.column },
          message: `${title} prints ${source} outside quotes (line ${position.line}, column ${position.column}): what the caller sends there can add members.`,
          help: `Print $input.json(…), or the escaped value between quotes, or a number inside #if($value.matches('[0-9]+')) … #end.`,
        };
      }
    }
  },
};
