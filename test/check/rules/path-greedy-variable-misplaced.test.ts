import { describeRule } from '../describe-rule.ts';
import { makeOperation, withPaths } from '../make-document.ts';

describeRule('path-greedy-variable-misplaced', 'error', {
  finds: [
    [
      'a path below a greedy variable',
      withPaths({ '/{proxy+}/a': { put: makeOperation({ parameters: parameters('proxy') }) } }),
      ['/paths/~1{proxy+}~1a', '/{proxy+}/a continues after {proxy+}, which already matches the rest of the path.'],
    ],
  ],
  passes: [
    [
      'a greedy variable at the end',
      withPaths({ '/a/{proxy+}': { put: makeOperation({ parameters: parameters('proxy') }) } }),
    ],
  ],
});

function parameters(name: string) {
  return [{ name, in: 'path', required: true, schema: { type: 'string' } }];
}
