// Rule template-malformed: every mapping template can be parsed.
import type { Rule } from '../rule/rule.ts';

/** Source: users report 500 for every call of a template that cannot be parsed; recordings on AWS show the syntax of Velocity 1.7. */
export const templateMalformed: Rule = {
  code: 'template-malformed',
  severity: 'error',
  *find({ templates }) {
    for (const { failure, failurePosition, title, pointer } of templates) {
      if (failure === undefined) continue;
      const message = `${title} cannot be parsed: ${failure}`;
      const inTemplate = failurePosition && { inTemplate: failurePosition };
      yield { pointer, ...inTemplate, message, help: 'Correct the template; as it is, every call ends in 500.' };
    }
  },
};
