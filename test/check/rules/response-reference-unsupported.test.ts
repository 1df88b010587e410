import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION, TITLE } from '../make-document.ts';

describeRule('response-reference-unsupported', 'warning', {
  finds: [
    [
      'two shared responses, once',
      {
        ...makeDocument(
          makeOperation({
            responses: { '200': { $ref: '#/components/responses/A' }, '500': { $ref: '#/components/responses/A' } },
          }),
        ),
        components: { responses: { A: { description: 'b' } } },
      },
      [
        `${OPERATION}/responses/200/$ref`,
        `API Gateway does not follow the reference of the response 200 of ${TITLE}, nor 1 more.`,
      ],
    ],
    [
      'a shared response',
      {
        ...makeDocument(
          makeOperation({
            responses: { '200': { description: 'a' }, '500': { $ref: '#/components/responses/Failed' } },
          }),
        ),
        components: { responses: { Failed: { description: 'b' } } },
      },
      [`${OPERATION}/responses/500/$ref`, `API Gateway does not follow the reference of the response 500 of ${TITLE}.`],
    ],
  ],
  passes: [
    [
      'a response that refers to a schema',
      {
        ...makeDocument(
          makeOperation({
            responses: {
              '200': {
                description: 'a',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } },
              },
              '500': { description: 'b' },
            },
          }),
        ),
        components: { schemas: { A: { type: 'object' } } },
      },
    ],
  ],
});
