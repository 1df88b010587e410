// The rule template-input-unquoted.
import type { Rule } from '../rule/rule.ts';
import { printedValues } from '../template-flow/printed-values.ts';

export const templateInputUnquoted: Rule = {
  code: 'template-input-unquoted',
  severity: 'error',
  what: 'A request template prints caller input outside quotes only as JSON or as a proven number.',
  source:
    'Outside quotes, input needs no quote to add members: `1, "StreamName": "other"` is a limit and another stream. `$input.json` prints JSON, and a condition with `.matches(…)` proves a number (run with Apache Velocity 1.7). A body that is not validated may not be JSON.',
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates.filter(({ direction }) => direction === 'request')) {
      for (const { source, position, trust, quoted } of printedValues(ast)) {
        if (quoted || (trust !== 'raw' && trust !== 'half-escaped')) continue;
        yield {
          pointer,
          inTemplate: { line: position.line, column: position.column },
          message: `${title} prints ${source} outside quotes (line ${position.line}, column ${position.column}): caller input there can add members.`,
          help: `Print $input.json(…), or the escaped value between quotes, or a number within #if($value.matches('[0-9]+')) … #end.`,
        };
      }
    }
  },
};
