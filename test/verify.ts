// `npm run verify`: everything that needs Node alone, one step after the other, and what it cost. Stops at the first step that fails.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { FILE_TIMES, type FileTime } from './slow-files-reporter.ts';

/** Arguments of npm. */
const STEPS: readonly (readonly string[])[] = [
  ['run', '--silent', 'lint'],
  ['run', '--silent', 'typecheck'],
  ['run', '--silent', 'generate', '--', '--check'],
  ['run', '--silent', 'test'],
];

const SHOWN_FILES = 5;

/** Of the numbers in /proc/self/stat (proc(5): USER_HZ, 100 on every platform that Node runs on). */
const TICKS_PER_SECOND = 100;

rmSync(FILE_TIMES, { force: true });
const started = performance.now();
for (const step of STEPS) {
  const { status, signal, error } = spawnSync('npm', step, { stdio: 'inherit' });
  if (status === 0) continue;
  if (error) process.stderr.write(`npm ${step.join(' ')} did not start: ${error.message}\n`);
  if (signal) process.stderr.write(`npm ${step.join(' ')} was ended by ${signal}\n`);
  process.exitCode = status ?? 1;
  break;
}
process.stdout.write(`verify: ${[describeTime(), ...describeFiles()].join('; ')}\n`);

function describeTime(): string {
  const wall = `${seconds(performance.now() - started, 0)} of wall clock`;
  const cpu = cpuMillis();
  return cpu === undefined ? `CPU not known on ${process.platform}, ${wall}` : `${seconds(cpu, 0)} of CPU, ${wall}`;
}

/** User and system time of this process and of all that it and its children have waited for; undefined where there is no /proc. */
function cpuMillis(): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  // The second field is the name of the program, which may hold spaces. Behind it utime, stime, cutime and cstime are 14 to 17.
  const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(/\) (.*)/s);
  const ticks = fields.split(' ').slice(11, 15).map(Number);
  return (ticks.reduce((sum, time) => sum + time, 0) / TICKS_PER_SECOND) * 1000;
}

function describeFiles(): string[] {
  if (!existsSync(FILE_TIMES)) return [];
  const times = JSON.parse(readFileSync(FILE_TIMES, 'utf8')) as FileTime[];
  const slowest = times.slice(0, SHOWN_FILES).map(({ file, millis }) => `${file} ${seconds(millis, 1)}`);
  return [`slowest files: ${slowest.join(', ')}`];
}

function seconds(millis: number, digits: number): string {
  return `${(millis / 1000).toFixed(digits)} s`;
}
