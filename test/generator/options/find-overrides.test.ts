import { expect, it } from 'vitest';
import { checkOptions } from '../../../generator/options/check-options.ts';
import { findOverrides, formatOverrides } from '../../../generator/options/find-overrides.ts';
import { parseFlags, readFlags } from '../../../generator/options/flags.ts';
import { flagsLine, readFlagsLine } from '../../../generator/options/flags-line.ts';

it.each<[title: string, file: Record<string, unknown>, flags: Record<string, string>, found: object[]]>([
  [
    'what the file says',
    { partialFailureStatus: 207 },
    { partialFailureStatus: '200' },
    [{ flag: '--partial-failure-status', value: '200', instead: '207', inFile: true }],
  ],
  [
    'a default',
    {},
    { 'record.newline': 'on' },
    [{ flag: '--record-newline', value: 'on', instead: 'off', inFile: false }],
  ],
  [
    'a list',
    { routes: 'read' },
    { routes: 'read,discovery' },
    [{ flag: '--routes', value: 'read,discovery', instead: 'read', inFile: true }],
  ],
  [
    'a shorthand once, for all that it sets',
    { 'auth.write': 'cognito' },
    { auth: 'iam' },
    [{ flag: '--auth', value: 'iam', instead: 'cognito and none', inFile: true }],
  ],
  [
    'what a shorthand sets one by one, where it differs',
    { auth: 'iam' },
    { 'auth.read': 'none' },
    [{ flag: '--auth-read', value: 'none', instead: 'iam', inFile: false }],
  ],
  [
    'a shorthand, where options one by one come to the same',
    { 'auth.write': 'iam' },
    { 'auth.read': 'iam' },
    [{ flag: '--auth', value: 'iam', instead: 'iam and none', inFile: true }],
  ],
  [
    'an empty list',
    { 'cognito.scopes': ['a'] },
    { 'cognito.scopes': 'none' },
    [{ flag: '--cognito-scopes', value: 'none', instead: 'a', inFile: true }],
  ],
  ['nothing, with the value of the file', { 'record.newline': 'on' }, { 'record.newline': 'on' }, []],
  ['nothing, with the default', {}, { routes: 'write,read' }, []],
  ['nothing, with the same list in another order', { routes: ['write', 'read'] }, { routes: 'read, write' }, []],
])('finds flags that override %s', (_title, file, flags, found) => {
  expect(findOverrides({ values: file }, readFlags(flags))).toEqual(found);
});

it('writes the flags into a line from which the same options are read', () => {
  const file = { values: { partialFailureStatus: 200 } };
  const flags = readFlags({
    'record.envelope': 'on',
    routes: 'list-shards, write',
    partialFailureStatus: '200',
    'auth.read': 'lambda',
    'lambda.ttlSeconds': '0',
    'cognito.scopes': 'a/b,c',
  });
  const line = formatOverrides(findOverrides(file, flags));
  expect(line).toBe(
    '--routes list-shards,write --auth-read lambda --cognito-scopes a/b,c --lambda-ttl-seconds 0 --record-envelope on',
  );
  expect(checkOptions(file, parseFlags(line))).toEqual(checkOptions(file, flags));
});

it('writes no line without flags, and reads none', () => {
  expect(flagsLine('')).toEqual([]);
  expect(readFlagsLine('# Made by npm run generate.\n\nopenapi: 3.0.3\n')).toBe('');
});

it('reads the line from the head of a file only', () => {
  const [line = ''] = flagsLine('--routes write');
  expect(readFlagsLine(`# Made.\n# ${line}\n# More.\n\nopenapi: 3.0.3\n`)).toBe('--routes write');
  expect(readFlagsLine(`# Made.\n\nopenapi: 3.0.3\n# ${line}\n`)).toBe('');
});
