import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('integration-status-repeated', 'warning', {
  finds: [
    [
      'two entries for one status',
      withIntegration({
        responses: { '2\\d{2}': { statusCode: '200' }, '5\\d{2}': { statusCode: '500' }, default: { statusCode: 500 } },
      }),
      [
        `${INTEGRATION}/responses/default/statusCode`,
        `The integration responses "5\\d{2}" and "default" of ${TITLE} both return 500; API Gateway keeps one response per status code.`,
      ],
    ],
  ],
  passes: [
    [
      'one entry for several statuses',
      withIntegration({ responses: { '200|201': { statusCode: '200' }, default: { statusCode: '500' } } }),
    ],
  ],
});
