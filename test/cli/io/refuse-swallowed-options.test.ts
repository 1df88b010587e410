// npm takes options that stand before `--`. The environments here are those that npm 10.9 and 11.19 leave (measured).
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../../cli/commands.ts';
import { EXIT } from '../../../cli/io/exit-code.ts';
import { run } from '../../../cli/program.ts';
import { createTestIo } from '../../support/test-io.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const NOWHERE = join(ROOT, 'node_modules');

const script = (command: string, event = command) => ({
  npm_lifecycle_event: event,
  npm_lifecycle_script: `node cli/from-source.mjs ${command}`,
});

it.each<[typed: string, args: string[], env: Record<string, string>, meant: string]>([
  [
    'npm run generate --check',
    ['generate'],
    { ...script('generate'), npm_config_check: 'true' },
    'npm took --check for itself. Put the options of generate after --: npm run generate -- --check',
  ],
  [
    'npm run generate --check -- --routes write',
    ['generate', '--routes', 'write'],
    { ...script('generate'), npm_config_check: 'true' },
    'npm took --check for itself. Put the options of generate after --: npm run generate -- --routes write --check',
  ],
  [
    'npm run generate --routes=write',
    ['generate'],
    { ...script('generate'), npm_config_routes: 'write' },
    'npm took --routes for itself. Put the options of generate after --: npm run generate -- --routes write',
  ],
  [
    'npm run generate --record-newline on',
    ['generate', 'on'],
    { ...script('generate'), npm_config_record_newline: 'true' },
    'npm took --record-newline for itself. Put the options of generate after --: npm run generate -- --record-newline <value>',
  ],
  [
    'npm start --port 0 --watch',
    ['local', '0'],
    { ...script('local', 'start'), npm_config_port: 'true', npm_config_watch: 'true' },
    'npm took --watch and --port for itself. Put the options of local after --: npm start -- --watch --port <number>',
  ],
  [
    'npm run kinesis --check, of another package',
    ['generate'],
    { npm_lifecycle_event: 'kinesis', npm_lifecycle_script: 'apigw-kinesis generate', npm_config_check: 'true' },
    'npm took --check for itself. Put the options of generate after --: npm run kinesis -- --check',
  ],
])('%s is refused', async (_typed, args, env, meant) => {
  const io = createTestIo(NOWHERE, env);
  expect(await run(args, io)).toBe(EXIT.usage);
  expect(io).toMatchObject({ outLines: [], errLines: [`error: ${meant}`] });
});

// What the commands say then: there is nothing to generate from, and no document, in this folder.
it.each<[why: string, args: string[], env: Record<string, string>]>([
  ['the option is given as well', ['generate', '--check'], { ...script('generate'), npm_config_check: 'true' }],
  ['npm says no to it', ['generate'], { ...script('generate'), npm_config_check: '' }],
  ['it is an option of another command', ['generate'], { ...script('generate'), npm_config_port: '80' }],
  ['npm did not start the command', ['generate'], { npm_config_check: 'true' }],
  [
    'npm runs another script, which starts the command',
    ['generate'],
    { npm_lifecycle_event: 'test', npm_lifecycle_script: 'vitest run', npm_config_check: 'true' },
  ],
  [
    'npm runs a script in which something follows the command',
    ['generate'],
    { ...script('generate && npm test'), npm_config_check: 'true' },
  ],
  ['npm has such an option of its own', ['smoke'], { ...script('smoke'), npm_config_json: 'true' }],
  ['it is used for native modules', ['smoke'], { ...script('smoke'), npm_config_target: '30.0.0' }],
])('nothing is refused when %s', async (_why, args, env) => {
  const io = createTestIo(NOWHERE, env);
  await run(args, io);
  expect(io.errLines).not.toEqual([]);
  expect(io.errLines.join('\n')).not.toContain('npm took');
});

it('knows which options npm has itself', async () => {
  const npm = JSON.parse(execFileSync('npm', ['config', 'list', '--long', '--json'], { cwd: ROOT, encoding: 'utf8' }));
  const names = await Promise.all(
    Object.values(COMMANDS).map(async (load) => {
      const define = await load();
      return define(createTestIo(ROOT), () => undefined).options.map((option) => option.name());
    }),
  );
  expect([...new Set(names.flat())].filter((name) => Object.hasOwn(npm, name))).toEqual(['json']);
});

it('npm run generate --check writes nothing and ends with 2', () => {
  const env = { ...process.env, npm_config_loglevel: 'error' };
  const { status, stderr } = spawnSync('npm', ['run', 'generate', '--check'], { cwd: ROOT, encoding: 'utf8', env });
  expect(status).toBe(2);
  expect(stderr).toContain('npm run generate -- --check');
});
