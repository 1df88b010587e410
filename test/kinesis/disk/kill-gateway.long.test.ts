// SIGKILL of `npm start --data-dir` at random moments, with records coming over HTTP: none that had a 200 is lost, and none is there twice.
//
// KILL_ROUNDS says how many, KILL_SEED when.
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { describe, expect, it } from 'vitest';
import { createKinesis, type DiskEvent, openDiskStore } from '../../../lib/kinesis/index.ts';
import { type LocalProcess, serving, startLocalProcess } from '../../support/local-process.ts';
import { makeTempFolder } from './open-store.ts';
import { createRandom } from './random.ts';
import { readStored } from './read-folder.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 20);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 2 ** 31);
const PER_FOLDER = 10;
const LONGEST_MS = 400;
const CLIENTS = 6;
const STREAMS = ['one', 'many'];

const folders = Array.from({ length: Math.ceil(ROUNDS / PER_FOLDER) }, (_, at) => ({
  number: at + 1,
  rounds: Math.min(PER_FOLDER, ROUNDS - at * PER_FOLDER),
}));

/** Stream and sequence number of what had a 200, by the id in the data. */
type Acknowledged = Map<string, string>;

describe(`a gateway killed ${ROUNDS} times (KILL_SEED=${SEED})`, () => {
  let total = 0;

  it.each(folders)(
    'loses and doubles no record: folder $number, $rounds rounds',
    { timeout: 600_000 },
    async ({ number, rounds }) => {
      const folder = join(makeTempFolder(), 'data');
      const random = createRandom(SEED + number);
      const acknowledged: Acknowledged = new Map();
      const events: DiskEvent[] = [];
      for (let round = 1; round <= rounds; round++) {
        await killUnderLoad(folder, `${number}-${round}`, acknowledged, random);
        // Some starts follow a kill, and some an orderly end.
        if (round < rounds && random() < 0.4) continue;
        await expectNothingLost(folder, acknowledged, events);
      }
      const torn = events.filter(({ code }) => code === 'disk-torn').length;
      console.log(`folder ${number}: ${acknowledged.size} records acknowledged, ${torn} torn ends`);
      total += acknowledged.size;
    },
  );

  // Not of each folder: on a busy machine the kills may all come before the first response.
  it('had acknowledged records', () => expect(total).toBeGreaterThan(0));
});

async function killUnderLoad(folder: string, round: string, acknowledged: Acknowledged, random: () => number) {
  const streams = ['--stream', 'one', '--stream', 'many:4'];
  const local = startLocalProcess(['--port', '0', '--kinesis-port', '0', '--data-dir', folder, ...streams]);
  const exit = once(local.process, 'exit');
  const url = new URL(await serving(local));
  const pool = new Pool(url.origin, { connections: CLIENTS });
  const load = Array.from({ length: CLIENTS }, (_, client) =>
    putUntilKilled(pool, url, `${round}-${client}`, client % 2 === 0, acknowledged, random),
  );
  await sleep(random() * LONGEST_MS);
  local.process.kill('SIGKILL');
  const [, signal] = await exit;
  expect(signal, `round ${round} ends by the signal alone: ${local.err()}`).toBe('SIGKILL');
  await Promise.all(load);
  await pool.destroy();
  expectNoFailure(local);
}

/** One request after the other. What has no response may be there or not. */
async function putUntilKilled(
  pool: Pool,
  url: URL,
  client: string,
  isBatch: boolean,
  acknowledged: Acknowledged,
  random: () => number,
): Promise<void> {
  for (let count = 0; ; count++) {
    const stream = STREAMS[count % STREAMS.length] ?? '';
    const ids = Array.from(
      { length: isBatch ? 1 + Math.floor(random() * 10) : 1 },
      (_, at) => `${client}-${count}-${at}`,
    );
    const size = random() < 0.05 ? 300_000 : 200;
    const contents = ids.map((id) => id.padEnd(Math.floor(random() * size)));
    const body = isBatch
      ? { records: contents.map((data, at) => ({ data, 'partition-key': ids[at] })) }
      : { Data: contents[0], PartitionKey: ids[0] };
    const path = `${url.pathname}/streams/${stream}/${isBatch ? 'records' : 'record'}`;
    const numbers = await put(pool, path, body);
    if (numbers === undefined) return;
    for (const [at, number] of numbers.entries()) acknowledged.set(ids[at] ?? '', `${stream} ${number}`);
  }
}

/** @returns the sequence numbers, or what was refused, which no record has; undefined when the gateway is gone. */
async function put(pool: Pool, path: string, body: unknown): Promise<readonly string[] | undefined> {
  try {
    const headers = { 'Content-Type': 'application/vnd.kinesis.text+json' };
    const response = await pool.request({ path, method: 'PUT', headers, body: JSON.stringify(body) });
    const text = await response.body.text();
    if (response.statusCode !== 200) return [`HTTP ${response.statusCode} ${text}`];
    const { SequenceNumber, Records = [{ SequenceNumber }] } = JSON.parse(text);
    return Records.map((record: { readonly SequenceNumber: string }) => record.SequenceNumber);
  } catch {
    return undefined;
  }
}

function expectNoFailure(local: LocalProcess): void {
  expect(local.err()).not.toMatch(/defect|Cannot write/);
}

async function expectNothingLost(folder: string, acknowledged: Acknowledged, events: DiskEvent[]): Promise<void> {
  const store = openDiskStore({ folder, onEvent: (event) => events.push(event) });
  try {
    const stored = await readStored(createKinesis({ store }));
    expect(stored.doubled).toEqual([]);
    expect(stored.disordered).toEqual([]);
    expect([...acknowledged].filter(([id, number]) => stored.records.get(id) !== number)).toEqual([]);
  } finally {
    await store.close();
  }
}
