import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION, TITLE } from '../make-document.ts';

describeRule('response-status-unsupported', 'warning', {
  finds: [
    [
      'a range and a default',
      makeDocument(
        makeOperation({
          responses: {
            '200': { description: 'a' },
            '500': { description: 'b' },
            '4XX': { description: 'c' },
            default: { description: 'd' },
          },
        }),
      ),
      [`${OPERATION}/responses/4XX`, `API Gateway does not support the response "4XX" of ${TITLE}.`],
      [`${OPERATION}/responses/default`, `API Gateway does not support the response "default" of ${TITLE}.`],
    ],
  ],
  passes: [['statuses of three digits', makeDocument()]],
});
