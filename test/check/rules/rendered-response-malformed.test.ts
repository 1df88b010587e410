import { describeRule } from '../describe-rule.ts';
import {
  INTEGRATION,
  type Json,
  makeDocument,
  makeIntegration,
  makeOperation,
  TITLE,
  withIntegration,
} from '../make-document.ts';

/** The response template of a success. */
function withResponse(template: string, members: Json = {}): Json {
  const success = { statusCode: '200', responseTemplates: { 'application/json': template }, ...members };
  return withIntegration({ responses: { '2\\d{2}': success, default: { statusCode: '500' } } });
}

const POINTER = `${INTEGRATION}/responses/2\\d{2}/responseTemplates/application~1json`;
const TEMPLATE = `The response template for 2\\d{2} of ${TITLE} (application/json)`;
const RESPONSE = '{"ShardId":"1111","SequenceNumber":"1111","EncryptionType":"NONE"}';

describeRule('rendered-response-malformed', 'warning', {
  finds: [
    [
      'a member that the action does not return',
      withResponse(`{"total": $input.path('$.Count')}`),
      [
        POINTER,
        `${TEMPLATE} does not render JSON: a value is expected (line 1, column 11 of the output: "{\\"total\\": }") for the response ${RESPONSE} of the backend.`,
      ],
    ],
    [
      'a member that the action returns sometimes',
      withResponse(`{"key": $input.path('$.EncryptionType')}`.replace('EncryptionType', 'EncryptionType.length()')),
      [
        POINTER,
        `${TEMPLATE} does not render JSON: a value is expected (line 1, column 9 of the output: "{\\"key\\": }") for the response ${RESPONSE} of the backend.`,
      ],
    ],
    [
      'text that is not JSON',
      withResponse('OK'),
      [
        POINTER,
        `${TEMPLATE} does not render JSON: a value is expected (line 1, column 1 of the output: "OK") for the response ${RESPONSE} of the backend.`,
      ],
    ],
  ],
  passes: [
    ['JSON of a member', withResponse(`{"number": $input.json('$.SequenceNumber')}`)],
    ['nothing', withResponse('#set($context.responseOverride.status = 204)')],
    [
      'another Content-Type',
      makeDocument(
        makeOperation({
          responses: {
            '200': { description: 'Stored.', headers: { 'Content-Type': { schema: { type: 'string' } } } },
            '500': { description: 'Failed.' },
          },
          'x-amazon-apigateway-integration': makeIntegration({
            responses: {
              '2\\d{2}': {
                statusCode: '200',
                responseParameters: { 'method.response.header.Content-Type': "'text/plain'" },
                responseTemplates: { 'application/json': 'OK' },
              },
              default: { statusCode: '500' },
            },
          }),
        }),
      ),
    ],
  ],
});
