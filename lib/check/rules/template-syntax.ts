// Rule template-syntax: every mapping template can be parsed.
import { parsedTemplate } from '../document/parsed-template.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: users report 500 for every call of a template that cannot be parsed; recordings on AWS show the syntax of Velocity 1.7. */
export const templateSyntax: Rule = {
  code: 'template-syntax',
  severity: 'error',
  *find({ templates }) {
    for (const template of templates) {
      const parsed = parsedTemplate(template);
      if (parsed === undefined || 'ast' in parsed) continue;
      const message = `${template.title} cannot be parsed: ${parsed.failure}`;
      yield { pointer: template.pointer, message, help: 'Correct the template; as it is, every call ends in 500.' };
    }
  },
};
