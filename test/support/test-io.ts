// An Io that remembers what a command printed.
import type { Io } from '../../cli/io/io.ts';

export interface TestIo extends Io {
  readonly outLines: string[];
  readonly errLines: string[];
}

export function createTestIo(cwd: string, env: Io['env'] = {}): TestIo {
  const outLines: string[] = [];
  const errLines: string[] = [];
  return {
    outLines,
    errLines,
    out: (text) => void outLines.push(...text.split('\n')),
    err: (text) => void errLines.push(...text.split('\n')),
    cwd,
    env,
  };
}
