import { describeRule } from '../describe-rule.ts';
import { makeOperation, withPaths } from '../make-document.ts';

const operation = makeOperation({ parameters: undefined, operationId: undefined });

describeRule('method-unsupported', 'warning', {
  finds: [
    [
      'a method that OpenAPI has and API Gateway does not',
      withPaths({ '/a': { get: operation, trace: operation } }),
      ['/paths/~1a/trace', 'API Gateway does not support the method TRACE of /a.'],
    ],
  ],
  passes: [
    [
      'every method that API Gateway has',
      withPaths({
        '/a': { delete: operation, get: operation, head: operation, options: operation },
        '/b': { patch: operation, post: operation, put: operation, 'x-amazon-apigateway-any-method': operation },
      }),
    ],
    ['what is not an operation', withPaths({ '/a': { get: operation, summary: 'a', parameters: [] } })],
  ],
});
