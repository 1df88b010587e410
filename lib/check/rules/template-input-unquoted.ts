// The rule template-input-unquoted.
import type { Rule } from '../rule/rule.ts';
import { printsForm } from '../template-flow/body-form.ts';
import { printedValues } from '../template-flow/printed-values.ts';
import type { Trust } from '../template-flow/trust.ts';
import { describePlace, describePrinted, placeOfValue } from '../template-flow/unescaped-values.ts';

const UNSAFE: readonly Trust[] = ['raw', 'params', 'half-escaped', 'half-escaped-json'];

export const templateInputUnquoted: Rule = {
  code: 'template-input-unquoted',
  severity: 'error',
  what: 'A request template prints caller input outside quotes only as JSON or as a proven number.',
  source:
    'Outside quotes, input needs no quote to add members: `1, "StreamName": "other"` is a limit and another stream. `$input.json` prints JSON, and a condition with `.matches(…)` proves a number (run with Apache Velocity 1.7). A body that is not validated may not be JSON.',
  example: {
    of: 'request template',
    wrong: `{"Limit": $input.params('limit')}`,
    right: `
      #set($limit = $input.params('limit'))
      {#if($limit.matches('[0-9]+'))"Limit": $limit#end}
    `,
  },
  *find({ parsedTemplates }) {
    for (const template of parsedTemplates.filter(({ direction }) => direction === 'request')) {
      if (printsForm(template)) continue;
      for (const value of printedValues(template.ast)) {
        if (value.quoted || !UNSAFE.includes(value.trust)) continue;
        yield {
          pointer: template.pointer,
          inTemplate: placeOfValue(value),
          message: `${template.title} prints ${describePrinted(value)} outside quotes (${describePlace(value)}): caller input there can add members.`,
          help: `Print $input.json(…), or the escaped value between quotes, or a number within #if($value.matches('[0-9]+')) … #end.`,
        };
      }
    }
  },
};
