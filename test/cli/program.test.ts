import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { EXIT } from '../../cli/io/exit-code.ts';
import { describeInputError, run } from '../../cli/program.ts';
import { InputError } from '../../lib/base/input-error.ts';
import { createTestIo } from '../support/test-io.ts';

const root = new URL('../..', import.meta.url).pathname;

describe('the program', () => {
  it('lists every command in its help and exits 0', async () => {
    const io = createTestIo(root);
    expect(await run(['--help'], io)).toBe(EXIT.ok);
    for (const name of Object.keys(COMMANDS)) expect(io.outLines.join('\n')).toMatch(new RegExp(`^ +${name} `, 'm'));
  });

  it.each(Object.keys(COMMANDS))('explains the options of %s and exits 0', async (name) => {
    const io = createTestIo(root);
    expect(await run([name, '--help'], io)).toBe(EXIT.ok);
    expect(io.outLines[0]).toMatch(new RegExp(`^Usage: apigw-kinesis ${name}`));
  });

  it('prints its version, which is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const io = createTestIo(root);
    expect(await run(['--version'], io)).toBe(EXIT.ok);
    expect(io.outLines).toEqual([version]);
  });

  it.each([
    [['generat'], 'generate'],
    [['chekc', 'spec/openapi.yaml'], 'check'],
    [['generate', '--record-newlines', 'on'], '--record-newline'],
    [['generate', '--record.newline', 'on'], '--record-newline'],
    [['local', '--prot', '0'], '--port'],
  ])('guesses what %j means: %s', async (args, guess) => {
    const io = createTestIo(root);
    expect(await run(args, io)).toBe(EXIT.usage);
    expect(io.errLines).toEqual([expect.stringContaining(`(Did you mean ${guess}?)`)]);
  });

  it.each([
    [['generate', '--routes', 'write', '--routes', 'read'], '--routes'],
    [['generate', '--routes=write', '--routes=write'], '--routes'],
    [['local', '--port', '0', '--stage', 'a', '--port', '0'], '--port'],
    [['check', '--format', 'json', '--format', 'text'], '--format'],
  ])('refuses an option that is given twice: %j', async (args, flag) => {
    const io = createTestIo(root);
    expect(await run(args, io)).toBe(EXIT.usage);
    expect(io.errLines).toEqual([`error: ${flag} is given twice. Give it once.`]);
  });

  it('takes an option of many values as often as it is given', async () => {
    const io = createTestIo(root);
    const parameters = ['--param', 'stream-name=a', '--param', 'shard-id=b'];
    expect(await run(['render', 'get-shard-iterator', ...parameters], io)).toBe(EXIT.ok);
  });

  it.each([
    ['an unknown command', ['nope']],
    ['an unknown option', ['generate', '--nope']],
    ['an option that is nearly one', ['generate', '--route', 'write']],
    ['an option that would break the line', ['generate', '--a\nb\x1b[31m']],
    ['an option without its value', ['generate', '--routes']],
    ['too many arguments', ['generate', 'a', 'b']],
  ])('reports %s in one line on the error stream and exits 2', async (_what, args) => {
    const io = createTestIo(root);
    expect(await run(args, io)).toBe(EXIT.usage);
    expect(io.outLines).toEqual([]);
    expect(io.errLines).toEqual([expect.stringMatching(/^error: [ -~]+[.)] Run with --help to see the usage\.$/)]);
  });

  it.each([
    [['local', '--shard-limits', 'aws'], '--shard-limits cannot be "aws". Allowed: on, off.'],
    [['local', '--log', 'jsno'], '--log cannot be "jsno". Allowed: text, json. Did you mean json?'],
    [['local', '--authorizers', ''], '--authorizers cannot be "". Allowed: require, ignore.'],
    [
      ['check', '--format', 'TEXT'],
      '--format cannot be "TEXT". Allowed: text, json, sarif, github, junit. Did you mean text?',
    ],
    [['generate', '--record-newline', 'yes'], '--record-newline cannot be "yes". Allowed: off, on.'],
    [['local', '--port', 'http'], '--port cannot be "http". Allowed: an integer from 0 to 65535.'],
  ])('refuses a wrong value in the same words in every command: %j', async (args, message) => {
    const io = createTestIo(root);
    expect(await run(args, io)).toBe(EXIT.usage);
    expect(io.errLines).toEqual([`error: ${message}`]);
  });

  it('describes an input error in one line: place, message, help', () => {
    const place = { file: 'a.yaml', line: 3, column: 7 };
    const error = new InputError('It is wrong.', { code: 'x', place, help: 'Fix it.' });
    expect(describeInputError(error)).toBe('error: a.yaml:3:7: It is wrong. Fix it.');
    expect(describeInputError(new InputError('It is wrong.', { code: 'x' }))).toBe('error: It is wrong.');
  });
});

describe('the executable', () => {
  const node = [process.execPath, ['cli/from-source.mjs']] as const;

  it('prints results on standard output', () => {
    const text = execFileSync(node[0], [...node[1], 'generate', '--check'], { cwd: root, encoding: 'utf8' });
    expect(text).toBe('spec/ is up to date.\n');
  });

  it('is silent when its reader closes early', () => {
    const closed = `"${node[0]}" cli/from-source.mjs --help | true`;
    const result = spawnSync('sh', ['-c', closed], { cwd: root, encoding: 'utf8' });
    expect({ stdout: result.stdout, stderr: result.stderr }).toEqual({ stdout: '', stderr: '' });
  });

  // A device of Linux that is always full.
  it.skipIf(!existsSync('/dev/full'))('says in one line that its output cannot be written, and ends with 74', () => {
    const full = `"${node[0]}" cli/from-source.mjs check >/dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', full], { cwd: root, encoding: 'utf8' });
    expect(status).toBe(74);
    expect(stderr).toMatch(/^error: The output cannot be written \(ENOSPC.*\)\. Redirect it elsewhere\.\n$/);
  });

  it('ends with 2 after wrong usage, without a stack', () => {
    const result = spawnSync(node[0], [...node[1], 'generate', '--routes', 'nope'], { cwd: root, encoding: 'utf8' });
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });
});
