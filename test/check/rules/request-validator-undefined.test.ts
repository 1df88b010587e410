import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION } from '../make-document.ts';

describeRule('request-validator-undefined', 'warning', {
  finds: [
    [
      'validators that are not defined',
      makeDocument(makeOperation({ 'x-amazon-apigateway-request-validator': 'body' }), {
        'x-amazon-apigateway-request-validator': 'none',
        'x-amazon-apigateway-request-validators': { all: { validateRequestBody: true } },
      }),
      [`${OPERATION}/x-amazon-apigateway-request-validator`, 'The request validator "body" is not defined.'],
      ['/x-amazon-apigateway-request-validator', 'The request validator "none" is not defined.'],
    ],
  ],
  passes: [
    [
      'a validator that is defined',
      makeDocument(makeOperation({ 'x-amazon-apigateway-request-validator': 'all' }), {
        'x-amazon-apigateway-request-validators': {
          all: { validateRequestBody: true, validateRequestParameters: true },
        },
      }),
    ],
  ],
});
