import { describeRule } from '../describe-rule.ts';
import { type Json, makeDocument, makeOperation } from '../make-document.ts';

const MEMBER = 'x-amazon-apigateway-gateway-responses';
const TEMPLATE = '/responseTemplates/application~1json';

function withResponse(type: string, template: string): Json {
  return makeDocument(makeOperation(), {
    [MEMBER]: { [type]: { responseTemplates: { 'application/json': template } } },
  });
}

function message(type: string): string {
  return `The gateway response ${type} prints $context.error.message, which can repeat the Authorization header of the request.`;
}

describeRule('gateway-response-echo-allowed', 'info', {
  finds: [
    [
      'the message of API Gateway for all errors of a caller',
      withResponse('DEFAULT_4XX', '{"message": $context.error.messageString}'),
      [`/${MEMBER}/DEFAULT_4XX${TEMPLATE}`, message('DEFAULT_4XX')],
    ],
    [
      'the same without quotes of its own',
      withResponse('INVALID_SIGNATURE', '{"message": "${context.error.message}"}'),
      [`/${MEMBER}/INVALID_SIGNATURE${TEMPLATE}`, message('INVALID_SIGNATURE')],
    ],
  ],
  passes: [
    ['a message about validation', withResponse('BAD_REQUEST_BODY', '{"message": $context.error.messageString}')],
    ['the type of the response', withResponse('DEFAULT_4XX', '{"code": "$context.error.responseType"}')],
  ],
});
