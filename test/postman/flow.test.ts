// The imported collection, sent request by request to the API on this machine.
import { readFileSync } from 'node:fs';
import { run, type Summary } from 'newman';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LocalApi, startLocalApi } from '../support/local-api.ts';
import { CONVERTERS, type Collection, importDocument, RECOMMENDED } from './convert.ts';
import { makeFlow, NUMBER_OF_ASSERTIONS } from './flow.ts';

const DOCUMENT = readFileSync('spec/openapi.yaml', 'utf8');

/** That of the document's examples. */
const STREAM = 'my-stream';

let api: LocalApi;
beforeEach(async () => {
  api = await startLocalApi({ streams: [STREAM] });
});
afterEach(() => api.close());

it.each(Object.keys(CONVERTERS) as (keyof typeof CONVERTERS)[])(
  'a collection imported by converter %s puts records and reads them back',
  async (converter) => {
    const collection = await importDocument(DOCUMENT, converter, RECOMMENDED);
    makeFlow(collection);
    const { stats, failures } = (await send(collection, api.baseUrl)).run;
    expect(failures).toEqual([]);
    expect(stats.requests).toMatchObject({ total: NUMBER_OF_ASSERTIONS, failed: 0 });
    expect(stats.assertions).toMatchObject({ total: NUMBER_OF_ASSERTIONS, failed: 0 });
  },
);

function send(collection: Collection, baseUrl: string): Promise<Summary> {
  return new Promise((resolve, reject) => {
    run({ collection, environment: { values: [{ key: 'baseUrl', value: baseUrl }] } }, (error, summary) =>
      error ? reject(error) : resolve(summary),
    );
  });
}
