// What a start costs until the gateway serves, without npm: CPU, of the first start in a fresh cache of tsx and of the next one.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, type Bound } from './bound.ts';
import { medianOf } from './load.ts';
import { startProcess } from './start-process.ts';

const STARTS = 5;
/** Of the numbers in /proc/PID/stat (proc(5): USER_HZ, 100 on every platform that Node runs on). */
const TICKS_PER_SECOND = 100;

/** Needs /proc. */
export async function timeStart(): Promise<Bound[]> {
  const [first, next]: [number[], number[]] = [[], []];
  for (let start = 0; start < STARTS; start++) {
    const cache = mkdtempSync(join(tmpdir(), 'bench-start-'));
    first.push(await cpuOfStart(cache));
    next.push(await cpuOfStart(cache));
    rmSync(cache, { recursive: true, force: true });
  }
  return [
    atMost('CPU of the first start', medianOf(first), 2, 's'),
    atMost('CPU of the second start', medianOf(next), 1, 's'),
  ];
}

/** @param cache where tsx keeps what it has compiled: the folder for temporary files. */
async function cpuOfStart(cache: string): Promise<number> {
  const args = ['cli/main.ts', 'local', '--port', '0', '--kinesis-port', '0'];
  const { pid, stop } = await startProcess(args, /Ctrl-C/, { TMPDIR: cache });
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (.*)/s);
  await stop();
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) / TICKS_PER_SECOND;
}
