import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION, TITLE } from '../make-document.ts';

const STREAM = { name: 'stream', in: 'path', required: true, schema: { type: 'string' } };
const QUERY = { in: 'query', schema: { type: 'string' } };

describeRule('parameter-name-malformed', 'error', {
  finds: [
    [
      'a space',
      makeDocument(makeOperation({ parameters: [STREAM, { ...QUERY, name: 'shard id' }] })),
      [
        `${OPERATION}/parameters/1`,
        `The parameter "shard id" of ${TITLE} has characters that API Gateway does not accept.`,
      ],
    ],
  ],
  passes: [['all the others', makeDocument(makeOperation({ parameters: [STREAM, { ...QUERY, name: 'a-Z_0.9$' }] }))]],
});
