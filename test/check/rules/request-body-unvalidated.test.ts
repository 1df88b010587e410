import { describeRule } from '../describe-rule.ts';
import { type Json, makeDocument, makeOperation, OPERATION, TITLE } from '../make-document.ts';

describeRule('request-body-unvalidated', 'warning', {
  finds: [
    [
      'a model without a validator',
      validatedBy({}),
      [OPERATION, `${TITLE} has a model for its body but no request validator.`],
    ],
    [
      'a validator that looks at parameters only',
      validatedBy({
        'x-amazon-apigateway-request-validator': 'some',
        'x-amazon-apigateway-request-validators': { some: { validateRequestParameters: true } },
      }),
      [OPERATION, `${TITLE} has a model for its body but a request validator that does not validate it.`],
    ],
  ],
  passes: [
    [
      'a validator for all operations',
      validatedBy({
        'x-amazon-apigateway-request-validator': 'all',
        'x-amazon-apigateway-request-validators': { all: { validateRequestBody: true } },
      }),
    ],
    ['no validator where there is no model', validatedBy({}, false)],
  ],
});

function validatedBy(members: Json, hasModel = true): Json {
  const requestBody = { content: { 'application/json': { schema: { type: 'object' } } } };
  const none = {
    'x-amazon-apigateway-request-validator': undefined,
    'x-amazon-apigateway-request-validators': undefined,
  };
  return makeDocument(makeOperation(hasModel ? { requestBody } : {}), { ...none, ...members });
}
