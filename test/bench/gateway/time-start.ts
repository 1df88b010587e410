// What a start costs until the gateway serves, without npm: CPU of the first start in a clone, and of the next one.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { atMost, type Bound } from './bound.ts';
import { medianOf } from './load.ts';
import { startProcess } from './start-process.ts';

const STARTS = 5;
/** What cli/from-source.mjs compiles. */
const CACHE = new URL('../../../.cache', import.meta.url).pathname;
/** Of the numbers in /proc/PID/stat (proc(5): USER_HZ, 100 on every platform that Node runs on). */
const TICKS_PER_SECOND = 100;

/** Needs /proc. */
export async function timeStart(): Promise<Bound[]> {
  const [first, next]: [number[], number[]] = [[], []];
  for (let start = 0; start < STARTS; start++) {
    for (const name of readdirSync(CACHE).filter((entry) => entry.startsWith('cli-'))) {
      rmSync(join(CACHE, name), { recursive: true });
    }
    first.push(await cpuOfStart());
    next.push(await cpuOfStart());
  }
  return [
    atMost('CPU of the first start', medianOf(first), 2, 's'),
    atMost('CPU of the second start', medianOf(next), 1, 's'),
  ];
}

/** Of the process, and of the compiler that it has waited for. */
async function cpuOfStart(): Promise<number> {
  const args = ['cli/from-source.mjs', 'local', '--port', '0', '--kinesis-port', '0'];
  const { pid, stop } = await startProcess(args, /Ctrl-C/);
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (.*)/s);
  await stop();
  const ticks = fields.split(' ').slice(11, 15).map(Number);
  return ticks.reduce((sum, time) => sum + time, 0) / TICKS_PER_SECOND;
}
