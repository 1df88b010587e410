// Leaves the time of every test file in a file of the cache, for the last line of `npm run verify`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

export interface FileTime {
  /** From the root of the repository. */
  readonly file: string;
  /** Wall clock of loading it, its hooks and its tests. */
  readonly millis: number;
}

const ROOT = join(import.meta.dirname, '..');

export const FILE_TIMES = join(ROOT, '.cache/test-file-times.json');

export class SlowFilesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const times = modules.map((module): FileTime => {
      const { collectDuration, duration, setupDuration } = module.diagnostic();
      return { file: relative(ROOT, module.moduleId), millis: collectDuration + duration + setupDuration };
    });
    mkdirSync(dirname(FILE_TIMES), { recursive: true });
    writeFileSync(FILE_TIMES, JSON.stringify(times.sort((a, b) => b.millis - a.millis)));
  }
}
