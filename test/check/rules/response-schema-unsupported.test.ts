import { describeRule } from '../describe-rule.ts';
import { type Json, makeDocument, makeOperation, OPERATION, TITLE } from '../make-document.ts';

describeRule('response-schema-unsupported', 'warning', {
  finds: [
    [
      'a bare text',
      withResponse({ type: 'string' }),
      [
        `${OPERATION}/responses/200/content/text~1plain/schema`,
        `API Gateway does not support "string" as the inline schema of the response 200 of ${TITLE}.`,
      ],
    ],
  ],
  passes: [['an object', withResponse({ type: 'object' })]],
});

function withResponse(schema: Json): Json {
  const content = { 'text/plain': { schema } };
  return makeDocument(
    makeOperation({ responses: { '200': { description: 'a', content }, '500': { description: 'b' } } }),
  );
}
