import { describeRule } from '../describe-rule.ts';
import { type Json, makeDocument } from '../make-document.ts';

const PLACE = '/x-amazon-apigateway-gateway-responses/BAD_REQUEST_BODY/responseTemplates/application~1json';
const MESSAGE = 'The gateway response BAD_REQUEST_BODY is not valid JSON after its variables are replaced.';

describeRule('gateway-response-json-malformed', 'warning', {
  finds: [
    ['quotes around the message', respondsWith('{"message": "$context.error.messageString"}'), [PLACE, MESSAGE]],
    ['no quotes around a string', respondsWith('{"type": $context.error.responseType}'), [PLACE, MESSAGE]],
    ['what a caller sends outside of quotes', respondsWith('{"m": $method.request.querystring.q}'), [PLACE, MESSAGE]],
    ['a brace too few', respondsWith('{"message": "No."'), [PLACE, MESSAGE]],
  ],
  passes: [
    [
      'variables where JSON has their kind',
      respondsWith(
        '{"a": $context.error.messageString, "b": "${context.requestId}", "c": $context.requestTimeEpoch, "d": $stageVariables.number, "e": "$method.request.path.e"}',
      ),
    ],
  ],
});

function respondsWith(template: string): Json {
  const responseTemplates = { 'application/json': template, 'text/plain': 'No.' };
  return makeDocument(undefined, {
    'x-amazon-apigateway-gateway-responses': { BAD_REQUEST_BODY: { responseTemplates } },
  });
}
