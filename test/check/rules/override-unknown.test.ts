import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

describeRule('override-unknown', 'warning', {
  finds: [
    [
      'a misspelled override',
      withTemplate('#set($context.responseOveride.status = 404){}'),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) sets $context.responseOveride.status (line 1), which has no effect.`,
      ],
    ],
    [
      'a header without a name',
      withTemplate('#set($context.responseOverride.header = "a"){}'),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) sets $context.responseOverride.header (line 1), which has no effect.`,
      ],
    ],
  ],
  passes: [
    [
      'a header and a parameter',
      withTemplate(
        '#set($context.responseOverride.header.X-A = "a")#set($context.requestOverride.querystring.b = "c"){}',
      ),
    ],
  ],
});
