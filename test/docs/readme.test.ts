// Every command of the README is executed: the session here, each of the others by the suite that is named.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProcess, serving, startLocalProcess } from '../support/local-process.ts';

const root = new URL('../..', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const readme = read('README.md');

/** Each command, with the file that executes it and the code that shows it. */
const EXECUTED: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'npm ci': ['.ci/run', 'npm ci'],
  'npm start': ['test/support/local-process.ts', "'cli/from-source.mjs'), 'local'"],
  'npm run verify': ['.ci/run', 'run_script verify'],
  'npm test': ['test/verify.ts', "['run', '--silent', 'test']"],
  'npm run test:long': ['.ci/run', 'run_script test:long'],
  'npm run test:deploy': ['.ci/run', 'run_script test:deploy'],
  'npm run test:stack': ['.ci/run', 'run_script test:stack'],
  'npm run test:consumers': ['.ci/run', 'run_script test:consumers'],
  'npm run test:browser': ['.ci/run', 'run_script test:browser'],
  'npm run test:differential': ['.ci/run', 'run_script test:differential'],
  'npm run test:oracle': ['.ci/run', 'run_script test:oracle'],
  'npm run bench': ['test/bench/main.ts', 'gateway'],
  'npm run generate': ['test/cli/generate.test.ts', "run(['generate'"],
  'npm run check': ['test/cli/check.test.ts', "'check'"],
  'npm run render': ['test/cli/render.test.ts', "'render'"],
  'npm run smoke': ['test/cli/smoke.test.ts', "'smoke'"],
  'sam deploy --guided': ['test/deploy/guided.test.ts', "'deploy', '--guided'"],
  'sam deploy': ['test/deploy/deploy.test.ts', "'deploy'"],
  'sam delete': ['test/deploy/deploy.test.ts', "'delete'"],
};

/** Lines of shell blocks, and commands in the text. */
function commands(): string[] {
  const blocks = [...readme.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, text = '']) => text.trim().split('\n'));
  const spans = [...readme.matchAll(/`((?:npm|sam) [^`]+)`/g)].map(([, text = '']) => text);
  return [...blocks, ...spans];
}

/** Without what the user adds: arguments after `--`, and options with their values. */
function bare(command: string): string {
  return command
    .replace(/ -- .*$/, '')
    .replace(/ --s3-.*$/, '')
    .trim();
}

describe('the commands of the README', () => {
  it.each([...new Set(commands().map(bare))])('%s is executed by a suite', (command) => {
    const [file = '', text = ''] = EXECUTED[command] ?? [];
    expect(file, `say in ${import.meta.filename ?? 'this file'} where ${command} is executed`).not.toBe('');
    expect(read(file)).toContain(text);
  });

  it('are scripts of package.json where they say npm run', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const names = commands().flatMap((command) => /^npm run ([\w:]+)/.exec(command)?.[1] ?? []);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
  });
});

describe('the session of the README', () => {
  let local: LocalProcess;
  let url: string;
  beforeAll(async () => {
    local = startLocalProcess(['--port', '0']);
    url = await serving(local);
  }, 120_000);
  afterAll(async () => {
    local.process.kill('SIGTERM');
    await local.code;
  });

  it('gives the output that it shows, except for what is new each time', () => {
    const lines = (/```console\n(.*?)```/s.exec(readme)?.[1] ?? '').trim().split('\n');
    const commandLines = lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
    const shown = lines.filter((line) => !line.startsWith('$ '));
    expect(commandLines).toHaveLength(5);
    const script = commandLines.join('; echo\n').replaceAll('http://127.0.0.1:4500/dev', url);
    const output = execFileSync('sh', ['-c', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const responses = output.split('\n').filter((line) => line !== '');
    expect(responses.map(timeless)).toEqual(shown.map(timeless));
  });
});

/** Replaces what differs from run to run: sequence numbers, ids and times. Truncates what the README truncates. */
function timeless(response: string): string {
  return response
    .replace(/\d{56}/g, 'sequence')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/"ApproximateArrivalTimestamp":[\d.]+/g, 'time')
    .replace(/("Records":\[\{[^}]*time[^}]*\},).*/, '$1…]}');
}

it('is short enough to read in five minutes, at 240 words a minute', () => {
  expect(readme.split(/\s+/).length).toBeLessThanOrEqual(5 * 240);
});
