// Random writes, losses of the disk, ends and expiries against a list in memory: the log has what the list has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShardLog } from '../../../lib/kinesis/index.ts';
import { copyFolder } from './copy-folder.ts';
import { makeFullDisk, makeTempFolder, type Opened, openOrders, readRecords, STREAM } from './open-store.ts';

const SHARDS = [0, 1, 2];

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('put' as const), shard: fc.nat(2), size: fc.nat(300) }) },
  { weight: 4, arbitrary: fc.constant({ type: 'write' as const }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('fail' as const), free: fc.nat(900) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('clock' as const), jump: fc.integer({ min: -50, max: 100 }) }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('expire' as const), age: fc.nat(100) }) },
  { weight: 1, arbitrary: fc.constant({ type: 'save' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'close' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'kill' as const }) },
);

interface Kept {
  readonly index: number;
  readonly arrival: number;
  readonly text: string;
}

class Run {
  readonly disk = makeFullDisk();
  folder = makeTempFolder();
  opened: Opened | undefined;
  readonly logs = new Map<number, ShardLog>();
  now = 1000;
  version = 0;
  /** By shard: what was acknowledged and has not expired; what was appended and is not written yet; the highest index given. */
  readonly kept: Kept[][] = SHARDS.map(() => []);
  readonly coming: Kept[][] = SHARDS.map(() => []);
  readonly highest = SHARDS.map(() => 0);

  async open() {
    this.opened ??= await openOrders(this.folder, { fs: this.disk.fs, segmentBytes: 700 });
    return this.opened;
  }

  async store() {
    return (await this.open()).store;
  }

  async logOf(shard: number) {
    const { store, log: first } = await this.open();
    const log = this.logs.get(shard) ?? (shard === 0 ? first : store.openLog(STREAM.id, shard));
    this.logs.set(shard, log);
    return log;
  }

  async openAll() {
    for (const shard of SHARDS) await this.logOf(shard);
  }

  async put(shard: number, size: number) {
    const log = await this.logOf(shard);
    const text = 'x'.repeat(size);
    const index = log.append(this.now, 'k', Buffer.from(text), false);
    expect(index).toBeGreaterThan(this.highest[shard] ?? 0);
    this.highest[shard] = index;
    this.coming[shard]?.push({ index, arrival: this.now, text });
  }

  async write(isExpected: boolean) {
    const store = await this.store();
    const isDone = await (store.written() ?? Promise.resolve()).then(
      () => true,
      () => false,
    );
    if (isExpected) expect(isDone).toBe(true);
    for (const shard of SHARDS) {
      if (isDone) this.kept[shard]?.push(...(this.coming[shard] ?? []));
      this.coming[shard] = [];
    }
    await this.compare();
  }

  async expire(before: number) {
    for (const shard of SHARDS) {
      (await this.logOf(shard)).expire(before);
      const kept = this.kept[shard] ?? [];
      const young = kept.findIndex(({ arrival }) => arrival >= before);
      kept.splice(0, young === -1 ? kept.length : young);
    }
    await this.compare();
  }

  /** What expired may come back with the next start, until it is expired again: nobody notes when. */
  async reopen(isKilled: boolean) {
    const store = await this.store();
    if (isKilled) {
      this.folder = copyFolder(this.folder, makeTempFolder());
      for (const shard of SHARDS) this.coming[shard] = [];
    } else await this.write(true);
    await store.close();
    this.opened = undefined;
    this.logs.clear();
    await this.openAll();
    const { events } = await this.open();
    expect(events.filter(({ code }) => code === 'disk-torn')).toEqual([]);
    for (const shard of SHARDS) {
      const records = await readRecords(await this.logOf(shard));
      const returned = records.length - (this.kept[shard]?.length ?? 0);
      expect(returned).toBeGreaterThanOrEqual(0);
      this.kept[shard]?.unshift(
        ...records.slice(0, returned).map(({ index, arrival, data }) => ({ index, arrival, text: data.toString() })),
      );
    }
    await this.compare();
  }

  async compare() {
    for (const shard of SHARDS) {
      const log = await this.logOf(shard);
      const kept = this.kept[shard] ?? [];
      const records = await readRecords(log);
      expect(records.map(({ index, arrival, data }) => ({ index, arrival, text: data.toString() }))).toEqual(kept);
      expect(log.first()).toBe(kept[0]?.index ?? log.end());
      if (kept.length > 0) expect(log.end()).toBe((kept.at(-1)?.index ?? 0) + 1);
      const at = this.now - 20;
      expect(await log.seek(at)).toBe(kept.find(({ arrival }) => arrival >= at)?.index ?? log.end());
    }
  }
}

describe('a disk store', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

  it(`has what a list in memory has (SEED=${seed})`, { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
      const run = new Run();
      await run.openAll();
      // As the core does: it opens the logs of a new shard, then saves it.
      await (await run.store()).save(STREAM);
      for (const one of steps) {
        if (one.type === 'put') await run.put(one.shard, one.size);
        else if (one.type === 'write') await run.write(true);
        else if (one.type === 'fail') {
          run.disk.free = one.free;
          await run.write(false);
          run.disk.free = Number.POSITIVE_INFINITY;
        } else if (one.type === 'clock') run.now += one.jump;
        else if (one.type === 'expire') await run.expire(run.now - one.age);
        else if (one.type === 'save') {
          const written = (await run.store()).save({ ...STREAM, version: ++run.version });
          await run.write(true);
          await written;
        } else await run.reopen(one.type === 'kill');
      }
      await run.write(true);
      await (await run.store()).close();
    });
    await fc.assert(property, { seed, numRuns: Number(process.env['RUNS'] ?? 25) });
  });
});
