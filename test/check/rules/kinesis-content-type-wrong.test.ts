import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('kinesis-content-type-wrong', 'warning', {
  finds: [
    [
      "the tutorial's mistake",
      withIntegration({ requestParameters: { 'integration.request.header.Content-Type': "'x-amz-json-1.1'" } }),
      [
        `${INTEGRATION}/requestParameters/integration.request.header.Content-Type`,
        `${TITLE} sends Kinesis the Content-Type 'x-amz-json-1.1'.`,
      ],
    ],
  ],
  passes: [['no mapping', withIntegration({ requestParameters: undefined })]],
});
