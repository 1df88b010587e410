// The rule template-malformed.
import type { Rule } from '../rule/rule.ts';

export const templateMalformed: Rule = {
  code: 'template-malformed',
  severity: 'error',
  what: 'Every mapping template can be parsed.',
  source:
    'Users report 500 for every call with a template that cannot be parsed. Recordings on AWS show the syntax of Velocity 1.7.',
  example: {
    of: 'request template',
    wrong: `{#if($input.path('$.a') == "")"a": 1}`,
    right: `{#if($input.path('$.a') == "")"a": 1#end}`,
  },
  *find({ templates }) {
    for (const { failure, failurePosition, title, pointer } of templates) {
      if (failure === undefined) continue;
      const message = `${title} cannot be parsed: ${failure}`;
      const inTemplate = failurePosition && { inTemplate: failurePosition };
      yield { pointer, ...inTemplate, message, help: 'Correct the template; as it is, every call fails with 500.' };
    }
  },
};
