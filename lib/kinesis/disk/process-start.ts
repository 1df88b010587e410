// Distinguishes a process from a later one with the same id.
import { errorCode } from '../../base/index.ts';
import type { FileSystem } from './file-system.ts';

/** A process, as recorded in a lock. */
export interface ProcessName {
  readonly pid: number;
  /** When it started, in the system's own unit; undefined where the system does not say. */
  readonly started?: string | undefined;
}

/** The start in clock ticks since the machine booted: field 22 of proc_pid_stat(5). A process that only waits to be reaped is 'gone'. */
export function readProcessStart(fs: FileSystem, pid: number): string | 'gone' | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program is in parentheses and may contain spaces and parentheses.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? 'gone' : fields[18];
  } catch (cause) {
    // Without /proc, not even this process has an entry.
    return errorCode(cause) === 'ENOENT' && fs.existsSync('/proc/self/stat') ? 'gone' : undefined;
  }
}

export function isAlive(fs: FileSystem, { pid, started }: ProcessName): boolean {
  const found = readProcessStart(fs, pid);
  if (found === 'gone') return false;
  if (found !== undefined && started !== undefined) return found === started;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) !== 'ESRCH';
  }
}
