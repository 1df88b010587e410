import { describeRule } from '../describe-rule.ts';
import { makeOperation, withPaths } from '../make-document.ts';

describeRule('path-variables-conflicting', 'error', {
  finds: [
    [
      'two names for one place',
      withPaths({
        '/streams/{stream}': { put: makeOperation() },
        '/streams/{name}/records': { put: makeOperation({ operationId: 'b', parameters: parameters('name') }) },
      }),
      [
        '/paths/~1streams~1{name}~1records',
        '/streams/{name}/records has {name} where another path has {stream}; only one variable is allowed directly below /streams.',
      ],
    ],
  ],
  passes: [
    [
      'one name, and other parents',
      withPaths({
        '/streams/{stream}': { put: makeOperation() },
        '/streams/{stream}/records': { put: makeOperation({ operationId: 'b' }) },
        '/shards/{shard}': { put: makeOperation({ operationId: 'c', parameters: parameters('shard') }) },
      }),
    ],
  ],
});

function parameters(name: string) {
  return [{ name, in: 'path', required: true, schema: { type: 'string' } }];
}
