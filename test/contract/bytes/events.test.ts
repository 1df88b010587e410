// The bytes of events on the gateway of this machine.
import { afterAll, beforeAll, describe } from 'vitest';
import { generate } from '../../../generator/generate.ts';
import { DEFAULTS } from '../../../generator/options/options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { differencesOf } from '../../../lib/contract/run/differences.ts';
import { type LocalApi, startLocalApi } from '../../support/local-api.ts';
import { eventBytesSuite } from './events-suite.ts';

const STREAM = 'event-bytes';
let api: LocalApi;
beforeAll(async () => {
  const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, routes: ['events'] });
  api = await startLocalApi({ streams: [STREAM], document: openapi.text });
});
afterAll(() => api.close());

describe('on the local gateway', () => {
  eventBytesSuite(() => ({
    name: 'local' as const,
    baseUrl: api.baseUrl,
    streamName: STREAM,
    kinesis: api.kinesis,
    differences: differencesOf('local'),
  }));
});
