import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION, TITLE, withPaths } from '../make-document.ts';

const PATH = [{ name: 'stream', in: 'path', required: true, schema: { type: 'string' } }];

describeRule('parameter-name-repeated', 'error', {
  finds: [
    [
      'one name in two places',
      makeDocument(
        makeOperation({ parameters: [...PATH, { name: 'stream', in: 'query', schema: { type: 'string' } }] }),
      ),
      [`${OPERATION}/parameters/1`, `${TITLE} has two parameters named "stream", in path and in query.`],
    ],
  ],
  passes: [
    [
      'an operation that overrides a shared parameter',
      withPaths({ '/streams/{stream}': { parameters: PATH, put: makeOperation({ parameters: PATH }) } }),
    ],
  ],
});
