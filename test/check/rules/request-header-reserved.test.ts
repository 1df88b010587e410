import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('request-header-reserved', 'error', {
  finds: [
    [
      'a header that AWS integrations set themselves',
      withIntegration({ requestParameters: { 'integration.request.header.Authorization': "'a'" } }),
      [
        `${INTEGRATION}/requestParameters/integration.request.header.Authorization`,
        `${TITLE} maps the header Authorization, which API Gateway sets itself; every call would fail with 500.`,
      ],
    ],
  ],
  passes: [
    [
      'a header of Kinesis',
      withIntegration({ requestParameters: { 'integration.request.header.X-Amz-Target': "'a'" } }),
    ],
  ],
});
