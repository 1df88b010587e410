// The routes of events on the gateway of this machine, as a target of the contract.
import { afterAll, beforeAll } from 'vitest';
import { generate } from '../../../generator/generate.ts';
import { DEFAULTS } from '../../../generator/options/options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { differencesOf } from '../../../lib/contract/run/differences.ts';
import { type LocalApi, startLocalApi } from '../../support/local-api.ts';
import type { BytesTarget } from './bytes-suite.ts';

/** Starts it before the tests of the file and closes it after them. @returns the target, for within a test. */
export function useLocalEvents(streamName: string): () => BytesTarget {
  let api: LocalApi;
  beforeAll(async () => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, routes: ['events'] });
    api = await startLocalApi({ streams: [streamName], document: openapi.text });
  });
  afterAll(() => api.close());
  return () => ({
    name: 'local',
    baseUrl: api.baseUrl,
    streamName,
    kinesis: api.kinesis,
    differences: differencesOf('local'),
  });
}
