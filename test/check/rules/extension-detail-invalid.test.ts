import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, withIntegration } from '../make-document.ts';

const CONTENT_TYPE = { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" };

describeRule('extension-detail-invalid', 'warning', {
  finds: [
    [
      'a mapping whose source is a boolean',
      withIntegration({ requestParameters: { ...CONTENT_TYPE, 'integration.request.header.nothing': true } }),
      [
        `${INTEGRATION}/requestParameters/integration.request.header.nothing`,
        '"integration.request.header.nothing" must be a string; it is true.',
      ],
    ],
    [
      'one that is a number',
      withIntegration({ requestParameters: { ...CONTENT_TYPE, 'integration.request.header.nothing': 5 } }),
      [
        `${INTEGRATION}/requestParameters/integration.request.header.nothing`,
        '"integration.request.header.nothing" must be a string; it is 5.',
      ],
    ],
  ],
  passes: [
    [
      'a constant',
      withIntegration({ requestParameters: { ...CONTENT_TYPE, 'integration.request.header.a': "'true'" } }),
    ],
  ],
});
