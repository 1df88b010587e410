import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, type Json, TITLE, withIntegration } from '../make-document.ts';

function withResponse(mediaType: string, template: string): Json {
  return withIntegration({
    responses: {
      '2\\d{2}': { statusCode: '200', responseTemplates: { [mediaType]: template } },
      default: { statusCode: '500' },
    },
  });
}

const POINTER = `${INTEGRATION}/responses/2\\d{2}/responseTemplates/application~1json`;
const TEMPLATE = `The response template for 2\\d{2} of ${TITLE} (application/json)`;

describeRule('response-value-unescaped', 'warning', {
  finds: [
    [
      "the backend's value between quotes",
      withResponse('application/json', '{"id": "$input.path(\'$.ShardId\')"}'),
      [
        POINTER,
        `${TEMPLATE} prints $input.path('$.ShardId') between quotes (line 1, column 9): a quote in it ends the string, and the rest can change other members.`,
      ],
    ],
    [
      'JSON text between quotes',
      withResponse('application/json', '{"id": "$input.json(\'$.ShardId\')"}'),
      [
        POINTER,
        `${TEMPLATE} prints $input.json('$.ShardId') between quotes (line 1, column 9): it includes its own quotes.`,
      ],
    ],
  ],
  passes: [
    ['a response that is not JSON', withResponse('text/plain', '"$input.params(\'x\')"')],
    ['a value that prints as JSON', withResponse('application/json', '{"id": $input.json(\'$.ShardId\')}')],
  ],
});
