// The byte table and the largest record on the gateway of this machine.
import { afterAll, beforeAll, describe } from 'vitest';
import { differencesOf } from '../../../lib/contract/run/differences.ts';
import { type LocalApi, startLocalApi } from '../../support/local-api.ts';
import { bytesSuite } from './bytes-suite.ts';
import { largestRecordSuite } from './largest-record-suite.ts';

const STREAM = 'bytes';
let api: LocalApi;
beforeAll(async () => {
  api = await startLocalApi({ streams: [STREAM] });
});
afterAll(() => api.close());

describe('on the local gateway', () => {
  const target = () => ({
    name: 'local' as const,
    baseUrl: api.baseUrl,
    streamName: STREAM,
    kinesis: api.kinesis,
    differences: differencesOf('local'),
  });
  bytesSuite(target);
  largestRecordSuite(target);
});
