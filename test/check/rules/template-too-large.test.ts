import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

describeRule('template-too-large', 'error', {
  finds: [
    [
      'a template of more than 300 KB in UTF-8',
      withTemplate('é'.repeat(153_601)),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) has 307202 bytes; API Gateway accepts 300 KB (307200 bytes).`,
      ],
    ],
  ],
  passes: [['a template of 300 KB', withTemplate('é'.repeat(153_600))]],
});
