// SIGKILL at random moments under load: no acknowledged record is lost, none is there twice, and every start succeeds.
//
// KILL_ROUNDS says how many, KILL_SEED when. Each folder lives through several rounds, with and without a look at it in between.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKinesis, type DiskEvent, openDiskStore } from '../../../lib/kinesis/index.ts';
import { makeTempFolder } from './open-store.ts';
import { createRandom } from './random.ts';
import { type Acknowledged, readNotes, readStored } from './read-folder.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 20);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 2 ** 31);
const PER_FOLDER = 5;
const LONGEST_MS = 300;

const MODES = ['at once', 'small pieces', 'fsync', 'small pieces'] as const;
const folders = Array.from({ length: Math.ceil(ROUNDS / PER_FOLDER) }, (_, at) => ({
  number: at + 1,
  rounds: Math.min(PER_FOLDER, ROUNDS - at * PER_FOLDER),
  mode: MODES[at % MODES.length] ?? 'at once',
}));

describe(`a process killed ${ROUNDS} times (KILL_SEED=${SEED})`, () => {
  let total = 0;

  it.each(folders)(
    'loses and doubles nothing: folder $number, $rounds rounds, $mode',
    { timeout: 300_000 },
    async ({ number, rounds, mode }) => {
      const home = makeTempFolder();
      const folder = join(home, 'data');
      const notes = join(home, 'acknowledged');
      const random = createRandom(SEED + number);
      const events: DiskEvent[] = [];
      let acknowledged: Acknowledged | undefined;
      for (let round = 1; round <= rounds; round++) {
        await killUnderLoad(folder, notes, number * 100 + round, mode, random() * LONGEST_MS);
        // Some starts follow a kill, and some an orderly end.
        if (round < rounds && random() < 0.4) continue;
        acknowledged = readNotes(readFileSync(notes, 'utf8'));
        await expectNothingLost(folder, acknowledged, events);
      }
      const torn = events.filter(({ code }) => code === 'disk-torn').length;
      console.log(`folder ${number} (${mode}): ${acknowledged?.records.size} records acknowledged, ${torn} torn ends`);
      total += acknowledged?.records.size ?? 0;
    },
  );

  // Not of each folder: on a busy machine the kills may all come before the first response.
  it('had acknowledged records', () => expect(total).toBeGreaterThan(0));
});

async function killUnderLoad(folder: string, notes: string, round: number, mode: string, ms: number): Promise<void> {
  const path = new URL('kill-child.ts', import.meta.url).pathname;
  const child = fork(path, [folder, notes, String(round), mode], { execArgv: ['--import', 'tsx'] });
  const exit = once(child, 'exit');
  const first = await Promise.race([once(child, 'message').then(() => 'ready'), exit.then(() => 'exit')]);
  expect(first, `round ${round} starts`).toBe('ready');
  await new Promise((resolve) => setTimeout(resolve, ms));
  child.kill('SIGKILL');
  const [, signal] = await exit;
  expect(signal, `round ${round} ends by the signal alone`).toBe('SIGKILL');
}

async function expectNothingLost(folder: string, { records, streams }: Acknowledged, events: DiskEvent[]) {
  const store = openDiskStore({ folder, onEvent: (event) => events.push(event) });
  try {
    const stored = await readStored(createKinesis({ store }));
    expect(stored.doubled).toEqual([]);
    expect(stored.disordered).toEqual([]);
    const missing = [...records].filter(([id, { stream, number }]) => {
      // Its records went with it, and a call may have been under way when the process was killed.
      if (stream === 'passing') return false;
      return stored.records.get(id) !== `${stream} ${number}`;
    });
    expect(missing).toEqual([]);
    for (const [name, isThere] of streams) expect([name, stored.streams.includes(name)]).toEqual([name, isThere]);
  } finally {
    await store.close();
  }
}
