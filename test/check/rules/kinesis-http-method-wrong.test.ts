import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('kinesis-http-method-wrong', 'error', {
  finds: [
    [
      "the caller's verb",
      withIntegration({ httpMethod: 'PUT' }),
      [`${INTEGRATION}/httpMethod`, `${TITLE} calls Kinesis with PUT; Kinesis accepts POST only.`],
    ],
  ],
  passes: [['POST in lower case', withIntegration({ httpMethod: 'post' })]],
});
