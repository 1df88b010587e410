import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation } from '../make-document.ts';

describeRule('request-validator-unused', 'info', {
  finds: [
    [
      'a validator that nothing names',
      makeDocument(undefined, {
        'x-amazon-apigateway-request-validators': { all: { validateRequestBody: true }, none: {} },
      }),
      ['/x-amazon-apigateway-request-validators/none', 'Nothing names the request validator "none".'],
    ],
    [
      'one that operations give up',
      makeDocument(makeOperation({ 'x-amazon-apigateway-request-validator': 'own' }), {
        'x-amazon-apigateway-request-validators': {
          all: { validateRequestBody: true },
          own: { validateRequestBody: true },
        },
        'x-amazon-apigateway-request-validator': undefined,
      }),
      ['/x-amazon-apigateway-request-validators/all', 'Nothing names the request validator "all".'],
    ],
  ],
  passes: [
    [
      'one of the root and one of an operation',
      makeDocument(makeOperation({ 'x-amazon-apigateway-request-validator': 'own' }), {
        'x-amazon-apigateway-request-validators': {
          all: { validateRequestBody: true },
          own: { validateRequestBody: true },
        },
      }),
    ],
  ],
});
