// The rule template-escape-incomplete.
import type { Rule } from '../rule/rule.ts';
import { printsForm, printsJson } from '../template-flow/body-form.ts';
import { printedValues } from '../template-flow/printed-values.ts';
import { isHalf } from '../template-flow/trust.ts';
import { describePlace, describePrinted, placeOfValue } from '../template-flow/unescaped-values.ts';

export const templateEscapeIncomplete: Rule = {
  code: 'template-escape-incomplete',
  severity: 'warning',
  what: "What `$util.escapeJavaScript` returns gets its `\\'` replaced by `'` before it is printed in JSON.",
  source:
    'API Gateway Developer Guide, "$util variables": the function turns an apostrophe into `\\\'`, which is not valid JSON, and shows the replacement. A warning, because only calls with an apostrophe fail.',
  example: {
    of: 'request template',
    wrong: `{"PartitionKey": "$util.escapeJavaScript($input.params('id'))"}`,
    right: `{"PartitionKey": "$util.escapeJavaScript($input.params('id')).replaceAll("\\\\'", "'")"}`,
  },
  *find({ parsedTemplates }) {
    for (const template of parsedTemplates.filter((one) => printsJson(one) && !printsForm(one))) {
      const { title, pointer, ast } = template;
      for (const value of printedValues(ast).filter(({ quoted, trust }) => quoted && isHalf(trust))) {
        yield {
          pointer,
          inTemplate: placeOfValue(value),
          message: `${title} prints ${describePrinted(value)} between quotes (${describePlace(value)}): escapeJavaScript writes \\' for an apostrophe, which is not valid JSON.`,
          help: `Append .replaceAll("\\\\'", "'"), with two backslashes.`,
        };
      }
    }
  },
};
