import { describeRule } from '../describe-rule.ts';
import { makeOperation, withPaths } from '../make-document.ts';

describeRule('operation-id-repeated', 'warning', {
  finds: [
    [
      'two operations of one id',
      withPaths({ '/a': { put: makeOperation({ parameters: [] }) }, '/b': { get: makeOperation({ parameters: [] }) } }),
      ['/paths/~1b/get/operationId', 'GET /b and PUT /a have the same operationId "putRecord".'],
    ],
  ],
  passes: [
    [
      'operations without ids',
      withPaths({
        '/a': {
          put: makeOperation({ parameters: [], operationId: undefined }),
          get: makeOperation({ parameters: [], operationId: undefined }),
        },
      }),
    ],
  ],
});
