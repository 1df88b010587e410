import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeMock, makeOperation, OPERATION, TITLE, withPaths } from '../make-document.ts';

const RESPONSES = { '200': { description: 'a' } };

describeRule('path-variable-undeclared', 'warning', {
  finds: [
    [
      'a variable without a parameter',
      makeDocument(makeOperation({ parameters: [] })),
      [OPERATION, `${TITLE} does not declare its path parameter "stream".`],
    ],
    [
      'one of two',
      withPaths({
        '/{a}/{b}': {
          parameters: [{ name: 'a', in: 'path', required: true, schema: { type: 'string' } }],
          get: { responses: RESPONSES, 'x-amazon-apigateway-integration': makeMock() },
        },
      }),
      ['/paths/~1{a}~1{b}/get', 'GET /{a}/{b} does not declare its path parameter "b".'],
    ],
  ],
  passes: [
    [
      'a greedy variable, whose name has no plus',
      withPaths({
        '/{proxy+}': {
          'x-amazon-apigateway-any-method': makeOperation({
            parameters: [{ name: 'proxy', in: 'path', required: true, schema: { type: 'string' } }],
          }),
        },
      }),
    ],
  ],
});
