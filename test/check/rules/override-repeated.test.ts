import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

describeRule('override-repeated', 'error', {
  finds: [
    [
      'two in a row, and one in a loop',
      withTemplate(
        '#set($context.responseOverride.status = 404)#if(true)#set($context.responseOverride.status = 500)#end#foreach($i in [1, 2])#set($context.responseOverride.header.A = "a")#end{}',
      ),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) can set $context.responseOverride.status more than once, which results in a 5XX response.`,
      ],
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) can set $context.responseOverride.header.A more than once, which results in a 5XX response.`,
      ],
    ],
  ],
  passes: [
    [
      'one in each branch',
      withTemplate(
        '#if(true)#set($context.responseOverride.status = 404)#elseif(false)#set($context.responseOverride.status = 409)#else#set($context.responseOverride.status = 500)#end{}',
      ),
    ],
  ],
});
