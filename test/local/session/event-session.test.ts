// The curl lines for routes of events, run by a shell.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { generate } from '../../../generator/generate.ts';
import { DEFAULTS } from '../../../generator/options/options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { readApi } from '../../../lib/apigateway/index.ts';
import { objectOf } from '../../../lib/base/index.ts';
import { curlSession } from '../../../lib/local/session/curl-session.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { startLocalApi } from '../../support/local-api.ts';
import { readStream } from '../../support/read-stream.ts';

const STREAM = 'my-stream';
const EVENTS = [
  '{"event":"order.created","order":1001}',
  '{"event":"order.created","order":1001}',
  '{"event":"order.paid","order":1001}',
];

test.each([
  ['events', EVENTS],
  ['write,events', ['"some data"', '"data2"', '"data3"', ...EVENTS]],
  ['post-events', EVENTS.slice(1)],
])('with the routes %s, they store the examples', async (routes, stored) => {
  const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, routes: routes.split(',') });
  const api = await startLocalApi({ document: openapi.text, streams: [STREAM] });
  try {
    const { value } = readDocument(openapi.text, openapi.path);
    const target = { url: api.baseUrl, stream: STREAM, hasOneShard: true };
    const lines = curlSession(readApi(objectOf(value)), target);
    expect(lines.join('')).not.toContain('\n');
    await promisify(execFile)('sh', ['-c', lines.join('\n')]);
    const records = await readStream(api.kinesis, STREAM);
    expect(records.map(({ data }) => data.toString())).toEqual(stored);
  } finally {
    await api.close();
  }
});
