// A real disk that is full: a file system of 3 MB in memory, which Linux lets root mount.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKinesis, type DiskEvent, openDiskStore } from '../../../lib/kinesis/index.ts';
import { makeSharedFolder } from './open-store.ts';
import { readStored } from './read-folder.ts';

const mount = makeSharedFolder();
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', mount]).status === 0;
if (!mounted) console.log('No file system can be mounted here: full-disk.test.ts alone shows what a full disk does.');

afterAll(() => {
  if (mounted) spawnSync('umount', [mount]);
});

describe('a file system of 3 MB', () => {
  it.runIf(mounted).each([false, true])(
    'refuses what it has no room for, and keeps the rest (fsync: %s)',
    async (fsync) => {
      const folder = join(mount, `data-${fsync}`);
      const filler = join(mount, 'filler');
      writeFileSync(filler, Buffer.alloc(1024 * 1024));
      const events: DiskEvent[] = [];
      const store = openDiskStore({ folder, fsync, onEvent: (event) => events.push(event), segmentBytes: 200_000 });
      const kinesis = createKinesis({ store });
      await kinesis.call('CreateStream', { StreamName: 's', ShardCount: 2 });
      const acknowledged = new Set<string>();
      const refused = new Set<string>();
      let count = 0;
      const put = async () => {
        const id = String(count++);
        const Data = Buffer.from(id.padEnd((count * 7919) % 9000));
        const outcome = await kinesis.call('PutRecord', { StreamName: 's', PartitionKey: id, Data });
        (outcome !== undefined && 'output' in outcome ? acknowledged : refused).add(id);
      };
      const fill = async (until: () => boolean) => {
        const load = async () => {
          while (!until()) await put();
        };
        await Promise.all(Array.from({ length: 5 }, load));
      };
      await fill(() => refused.size >= 100);
      const whenFull = acknowledged.size;
      expect(whenFull).toBeGreaterThan(100);
      expect(events.map(({ code }) => code)).toContain('disk-failed');
      expect(events.filter(({ code }) => code === 'disk-failed').length).toBe(1);
      rmSync(filler);
      await fill(() => acknowledged.size >= whenFull + 50);
      await store.close();

      const again = openDiskStore({ folder });
      const stored = await readStored(createKinesis({ store: again }));
      expect(stored.doubled).toEqual([]);
      expect([...stored.records.keys()].sort()).toEqual([...acknowledged].sort());
      await again.close();
      rmSync(folder, { recursive: true });
    },
  );
});
