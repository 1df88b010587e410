import { describe, expect, it } from 'vitest';
import { checkOptions } from '../../../generator/options/check-options.ts';
import { flagOf, parseFlags, readFlags } from '../../../generator/options/flags.ts';
import type { Option } from '../../../generator/options/option.ts';
import { DEFAULTS, OPTION_NAMES, OPTIONS } from '../../../generator/options/options.ts';
import { InputError } from '../../../lib/base/input-error.ts';
import { caught } from '../../support/caught.ts';

describe('flagOf', () => {
  it.each([
    ['routes', '--routes'],
    ['partialFailureStatus', '--partial-failure-status'],
    ['record.newline', '--record-newline'],
    ['lambda.ttlSeconds', '--lambda-ttl-seconds'],
    ['auth.apiKey', '--auth-api-key'],
  ])('makes the flag of %s from its path: %s', (name, flag) => {
    expect(flagOf(name)).toBe(flag);
  });

  it('makes another flag of every option', () => {
    expect(new Set(OPTION_NAMES.map(flagOf)).size).toBe(OPTION_NAMES.length);
  });
});

describe('readFlags', () => {
  it('reads numbers from their digits and lists from commas', () => {
    const strings = {
      routes: 'write,list-shards',
      partialFailureStatus: '200',
      'record.newline': 'on',
      'lambda.ttlSeconds': '0',
    };
    expect(checkOptions(readFlags(strings))).toEqual({
      ...DEFAULTS,
      routes: ['write', 'list-shards'],
      partialFailureStatus: 200,
      'record.newline': 'on',
      'lambda.ttlSeconds': 0,
    });
  });

  it.each([
    [{ partialFailureStatus: '0207' }, '--partial-failure-status cannot be "0207".'],
    [{ partialFailureStatus: '' }, '--partial-failure-status cannot be "".'],
    [{ 'record.newline': 'On' }, '--record-newline cannot be "On".'],
    [{ routes: 'write,,read' }, '--routes cannot be "".'],
    [{ 'lambda.ttlSeconds': '5s' }, '--lambda-ttl-seconds cannot be "5s".'],
    [{ 'lambda.ttlSeconds': '4000' }, '--lambda-ttl-seconds cannot be 4000.'],
    [{ auth: 'oauth2' }, '--auth cannot be "oauth2".'],
  ])('names the flag of %j when its value is wrong', (strings, message) => {
    expect(caught(() => checkOptions(readFlags(strings)), InputError).message).toBe(message);
  });
});

describe('parseFlags', () => {
  it('reads flags from a line', () => {
    const { values } = parseFlags('--routes write,read --record-newline on');
    expect(values).toEqual({ routes: 'write,read', 'record.newline': 'on' });
  });

  it('reads none from an empty line', () => {
    expect(parseFlags('').values).toEqual({});
  });

  it('can tell the values of all options apart: none has a space or a comma', () => {
    for (const name of OPTION_NAMES) {
      const { allowed }: Option = OPTIONS[name];
      if (allowed.kind === 'choice') for (const choice of allowed.choices) expect(String(choice)).toMatch(/^[^\s,]+$/);
      else if (allowed.kind === 'pattern')
        for (const separator of [' ', ',', '\n'])
          expect(`a${separator}b`).not.toMatch(new RegExp(`^(${allowed.pattern})$`));
    }
  });

  it('leaves a flag that does not exist to the check, which names it', () => {
    expect(caught(() => checkOptions(parseFlags('--route write')), InputError)).toMatchObject({
      code: 'unknown-option',
      message: 'There is no option --route.',
      help: expect.stringMatching(/Did you mean routes\?$/),
    });
  });
});
