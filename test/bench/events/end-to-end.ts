// Both kinds of routes of one gateway, in front of a Kinesis that responds immediately.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../../../generator/generate.ts';
import { DEFAULTS } from '../../../generator/options/options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { atLeast, type Bound } from '../gateway/bound.ts';
import type { Target } from '../gateway/load.ts';
import { alternate } from '../gateway/rounds.ts';
import type { StartMeasured } from '../gateway/start-process.ts';
import { batchOfRecords, oneRecord } from './records.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const BYTES = 1024;

export async function endToEnd(start: StartMeasured): Promise<Bound[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-events-'));
  try {
    const spec = join(folder, 'openapi.yaml');
    writeFileSync(spec, generate(ROOT, ROUTES, { ...DEFAULTS, routes: ['write', 'events'] }).openapi.text);
    const backend = (await start(['test/bench/gateway/instant-kinesis.ts'], /at http/)).url;
    const args = ['local', '--port', '0', '--spec', spec, '--kinesis-endpoint', backend];
    const stream = `${(await start(['cli/from-source.mjs', ...args], /Ctrl-C/)).url}/streams/my-stream`;
    const one = oneRecord(BYTES);
    const batch = batchOfRecords(BYTES);
    return [
      await compare(
        'events of 1 KB',
        10,
        [`${stream}/events`, 'application/json', one.event],
        [`${stream}/record`, one.put],
      ),
      await compare(
        'batches of 500 events of 1 KB',
        2,
        [`${stream}/events/batch`, 'application/x-ndjson', batch.event],
        [`${stream}/records`, batch.put],
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(
  what: string,
  connections: number,
  [eventUrl, contentType, event]: readonly [url: string, contentType: string, body: string],
  [putUrl, put]: readonly [url: string, body: string],
): Promise<Bound> {
  const targets: Record<string, Target> = {
    POST: { url: new URL(eventUrl), method: 'POST', headers: { 'Content-Type': contentType }, body: event },
    PUT: { url: new URL(putUrl), method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: put },
  };
  const rounds = await alternate(`${what}, ${connections} connections`, targets, { connections, forMillis: 400 });
  return atLeast(`throughput of ${what} against the PUT route`, rounds.ratio('perSecond', 0, 1), 1, 'times');
}
