import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

describeRule('template-empty', 'error', {
  finds: [
    [
      'a template of whitespace',
      withTemplate(' \n'),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) is empty, so the caller's body reaches the backend unchanged.`,
      ],
    ],
    [
      'a template of comments',
      withTemplate('## nothing\n#set($a = 1)'),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) prints nothing.`,
      ],
    ],
  ],
  passes: [['a template of two characters', withTemplate('{}')]],
});
