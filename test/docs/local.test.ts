// docs/local.md: its commands are executed here, and its figures are the bounds of the benchmark.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serving, startLocalProcess } from '../support/local-process.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';

const ROOT = new URL('../..', import.meta.url);
const page = readFileSync(new URL('docs/local.md', ROOT), 'utf8');

/** The lines of the blocks of a language, in order. */
function linesOf(language: string): readonly string[] {
  const blocks = [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))];
  return blocks.flatMap(([, text = '']) => text.trim().split('\n'));
}

const starts = linesOf('sh').flatMap((line) => /^npm start -- (.*)$/.exec(line)?.[1]?.split(' ') ?? []);
const commandOf = (option: string) =>
  linesOf('sh')
    .flatMap((line) => /^npm start -- (.*)$/.exec(line)?.[1] ?? [])
    .find((line) => line.includes(option)) ?? '';

/** Starts `npm start` with what follows `--` in the page, on free ports. Ends it with the test. */
async function start(options: string) {
  const local = startLocalProcess([...options.split(' '), '--port', '0', '--kinesis-port', '0']);
  onTestFinished(async () => {
    local.process.kill('SIGTERM');
    await local.code;
  });
  return { url: await serving(local), said: local.err };
}

const shell = (script: string) => execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trim().split('\n');

describe('the commands of docs/local.md', () => {
  it('write a record and read it back, with the output that the page shows', async () => {
    const { url, said } = await start(commandOf('--stream orders:2'));
    const lines = linesOf('console');
    const script = lines
      .filter((line) => line.startsWith('$ '))
      .map((line) => line.slice(2).replaceAll('http://127.0.0.1:4500/dev', url));
    const sameSequence = (line: string) => line.replace(/\d{56}/, 'sequence');
    expect(
      shell(script.join('; echo\n'))
        .filter((line) => line !== '')
        .map(sameSequence),
    ).toEqual(lines.filter((line) => !line.startsWith('$ ')).map(sameSequence));
    const environment = linesOf('sh').filter((line) => line.startsWith('export '));
    expect(said().replace(/(AWS_ENDPOINT_URL_KINESIS=http:\/\/127\.0\.0\.1):\d+/, '$1:4567')).toContain(
      environment.join('\n'),
    );
  });

  it('make every call fail that the seed selects, and the one with the header', async () => {
    const [always, byHeader] = await Promise.all([
      start(commandOf('--fault throttle')),
      start(commandOf('--fault-header')),
    ]);
    const put = `curl -s -o /dev/null -w '%{http_code}\\n' -X PUT ${always.url}/streams/my-stream/record -H 'Content-Type: application/json' -d '{"Data":1,"PartitionKey":"a"}'`;
    const statuses = shell(Array(40).fill(put).join('\n'));
    expect(new Set(statuses)).toEqual(new Set(['200', '429']));
    const [line = ''] = linesOf('sh').filter((text) => text.startsWith('curl '));
    expect(shell(line.replace('http://127.0.0.1:4500/dev', byHeader.url)).join('')).toContain(
      'ExpiredIteratorException',
    );
  });

  it('have no option that is not executed here, but those of another document', () => {
    const executed = ['--stream', '--fault', '--fault-seed', '--fault-header'];
    const others = starts.filter((word) => word.startsWith('--') && !executed.includes(word));
    expect(others).toEqual(['--spec', '--port']);
  });
});

it('the figures of the page are the bounds of npm run bench -- gateway', () => {
  const folder = new URL('test/bench/gateway/', ROOT);
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const bounds = sources.flatMap((source) =>
    [...source.matchAll(/\bat(Least|Most)\('([^']+)', .*, ([\d.]+), '([^']+)'\)/g)].map(
      ([, side = '', name, bound, unit]) => [name, `at ${side.toLowerCase()} ${bound} ${unit}`],
    ),
  );
  const rows = readTable('docs/local.md', 'measure', 'bound').map(([name = '', bound]) => [codeSpans(name)[0], bound]);
  expect(rows.toSorted()).toEqual(bounds.toSorted());
});
