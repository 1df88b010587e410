import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, type Json, makeDocument, makeIntegration, makeOperation, TITLE } from '../make-document.ts';

describeRule('integration-response-unreachable', 'warning', {
  finds: [
    [
      'letters for digits',
      serverErrors('5XX'),
      [
        `${INTEGRATION}/responses/5XX`,
        `The integration response "5XX" of ${TITLE} matches no status code; the pattern must match all three digits.`,
      ],
    ],
  ],
  passes: [['three digits', serverErrors('5..')]],
});

function serverErrors(pattern: string): Json {
  const responses = {
    '2\\d{2}': { statusCode: '200' },
    [pattern]: { statusCode: '502' },
    default: { statusCode: '500' },
  };
  const declared = Object.fromEntries(['200', '500', '502'].map((status) => [status, { description: 'Said.' }]));
  const integration = makeIntegration({ responses });
  return makeDocument(makeOperation({ responses: declared, 'x-amazon-apigateway-integration': integration }));
}
