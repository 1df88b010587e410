import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

describeRule('override-status-invalid', 'warning', {
  finds: [
    [
      'a string',
      withTemplate('#set($context.responseOverride.status = "404"){}'),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) sets the status code to a string (line 1), which API Gateway ignores.`,
      ],
    ],
    [
      'a number that is not a status code',
      withTemplate('#set($context.responseOverride.status = 4040){}'),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) sets the status code to 4040 (line 1), which API Gateway ignores.`,
      ],
    ],
  ],
  passes: [
    [
      'an integer, and a variable',
      withTemplate(
        '#set($s = 404)#if($s == 404)#set($context.responseOverride.status = $s)#else#set($context.responseOverride.status = 500)#end{}',
      ),
    ],
  ],
});
