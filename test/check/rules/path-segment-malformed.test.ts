import { describeRule } from '../describe-rule.ts';
import { makeOperation, withPaths } from '../make-document.ts';

describeRule('path-segment-malformed', 'error', {
  finds: [
    [
      'a variable that is part of a segment',
      withPaths({ '/streams/{stream}:put': { put: makeOperation() } }),
      [
        '/paths/~1streams~1{stream}:put',
        'API Gateway does not accept the segment "{stream}:put" of /streams/{stream}:put.',
      ],
    ],
    [
      'a character outside the set',
      withPaths({ '/a b': { put: makeOperation({ parameters: [] }) } }),
      ['/paths/~1a b', 'API Gateway does not accept the segment "a b" of /a b.'],
    ],
  ],
  passes: [
    [
      'every character of the set, and the root',
      withPaths({
        '/': { put: makeOperation({ parameters: [] }) },
        '/v1.0:a_b-c,d': { put: makeOperation({ parameters: [], operationId: 'b' }) },
      }),
    ],
  ],
});
