import { describeRule } from '../describe-rule.ts';
import { makeOperation, withPaths } from '../make-document.ts';

/** Without a request validator. */
const UNVALIDATED = {
  'x-amazon-apigateway-request-validator': undefined,
  'x-amazon-apigateway-request-validators': undefined,
};

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
    [
      'a parameter that no validator requires, as a warning',
      { ...withPaths({ '/a': { get: makeOperation() } }), ...UNVALIDATED },
      ['/paths/~1a/get/parameters/0', 'The path /a has no variable {stream}.', 'warning'],
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
