// The byte table on the gateway of this machine.
import { afterAll, beforeAll } from 'vitest';
import { type LocalApi, startLocalApi } from '../../support/local-api.ts';
import { bytesSuite } from './bytes-suite.ts';

const STREAM = 'bytes';
let api: LocalApi;
beforeAll(async () => {
  api = await startLocalApi({ streams: [STREAM] });
});
afterAll(() => api.close());

bytesSuite(() => ({ baseUrl: api.baseUrl, streamName: STREAM, kinesis: api.kinesis }));
