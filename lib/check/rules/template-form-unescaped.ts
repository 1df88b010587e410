// The rule template-form-unescaped.
import type { Rule } from '../rule/rule.ts';
import { printsForm } from '../template-flow/body-form.ts';
import { printedValues } from '../template-flow/printed-values.ts';
import { describePlace, describePrinted, placeOfValue } from '../template-flow/unescaped-values.ts';

export const templateFormUnescaped: Rule = {
  code: 'template-form-unescaped',
  severity: 'error',
  what: 'A request template that prints a form (`Action=SendMessage&MessageBody=…`) prints caller input only with `$util.urlEncode`.',
  source:
    'URL Standard, "application/x-www-form-urlencoded": `&` begins the next parameter, so that `x&QueueUrl=…` or `x&Action=…` in a value changes the call.',
  example: {
    of: 'request template',
    wrong: 'Action=SendMessage&MessageBody=$input.body',
    right: 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)',
  },
  *find({ parsedTemplates }) {
    for (const template of parsedTemplates.filter(printsForm)) {
      for (const value of printedValues(template.ast).filter(({ trust }) => trust !== 'constant')) {
        yield {
          pointer: template.pointer,
          inTemplate: placeOfValue(value),
          message: `${template.title} prints ${describePrinted(value)} in a form (${describePlace(value)}): an & in it adds parameters to the request.`,
          help: 'Print $util.urlEncode(…) of it.',
        };
      }
    }
  },
};
