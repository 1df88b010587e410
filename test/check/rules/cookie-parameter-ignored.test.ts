import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION } from '../make-document.ts';

const PATH = [{ name: 'stream', in: 'path', required: true, schema: { type: 'string' } }];

describeRule('cookie-parameter-ignored', 'warning', {
  finds: [
    [
      'a cookie',
      makeDocument(
        makeOperation({ parameters: [...PATH, { name: 'session', in: 'cookie', schema: { type: 'string' } }] }),
      ),
      [`${OPERATION}/parameters/1`, 'API Gateway does not read cookies: it neither requires nor maps "session".'],
    ],
  ],
  passes: [
    [
      'the header',
      makeDocument(
        makeOperation({ parameters: [...PATH, { name: 'Cookie', in: 'header', schema: { type: 'string' } }] }),
      ),
    ],
  ],
});
