import { describeRule } from '../describe-rule.ts';
import { makeOperation, withPaths } from '../make-document.ts';

describeRule('path-parameters-mismatched', 'error', {
  finds: [
    [
      'a parameter without a variable',
      withPaths({ '/a': { put: makeOperation() } }),
      ['/paths/~1a/put/parameters/0', 'The path /a has no variable {stream}.'],
    ],
    [
      'a shared parameter without a variable, once',
      withPaths({
        '/a': {
          parameters: [{ name: 'b', in: 'path', required: true, schema: { type: 'string' } }],
          put: makeOperation({ parameters: [] }),
          get: makeOperation({ parameters: [], operationId: 'get' }),
        },
      }),
      ['/paths/~1a/parameters/0', 'The path /a has no variable {b}.'],
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
