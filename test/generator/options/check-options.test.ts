import { describe, expect, it } from 'vitest';
import { checkOptions } from '../../../generator/options/check-options.ts';
import { DEFAULTS } from '../../../generator/options/options.ts';
import { InputError } from '../../../lib/base/input-error.ts';
import { caught } from '../../support/caught.ts';

describe('checkOptions', () => {
  it('fills in the defaults of the contract', () => {
    expect(checkOptions()).toEqual({
      routes: ['write', 'read'],
      partialFailureStatus: 207,
      'record.newline': 'off',
      'record.envelope': 'off',
    });
  });

  it('takes the later source over the earlier, name by name', () => {
    const file = { values: { partialFailureStatus: 200, 'record.newline': 'on' } };
    const flags = { values: { partialFailureStatus: 207 } };
    expect(checkOptions(file, flags)).toEqual({ ...DEFAULTS, partialFailureStatus: 207, 'record.newline': 'on' });
  });

  it.each([
    ['a string with commas', 'write, list-shards'],
    ['a list', ['write', 'list-shards']],
  ])('reads routes from %s', (_form, routes) => {
    expect(checkOptions({ values: { routes } }).routes).toEqual(['write', 'list-shards']);
  });

  it.each([
    [{ partialFailureStatus: 208 }, 'partialFailureStatus', '208', '207, 200'],
    [{ partialFailureStatus: '207' }, 'partialFailureStatus', '"207"', '207, 200'],
    [{ partialFailureStatus: 'partly' }, 'partialFailureStatus', '"partly"', '207, 200'],
    [{ 'record.newline': 'yes' }, 'record.newline', '"yes"', 'off, on'],
    [{ 'record.newline': ['on'] }, 'record.newline', '["on"]', 'off, on'],
    [{ 'record.envelope': true }, 'record.envelope', 'true', 'off, on'],
    [{ routes: 'write,admin' }, 'routes', '"admin"', 'one or more of write, read, discovery, put-record'],
    [{ routes: ['write', null] }, 'routes', 'null', 'one or more of write, read, discovery'],
    [{ routes: [] }, 'routes', '[]', 'one or more of write, read, discovery'],
    [{ routes: '' }, 'routes', '""', 'one or more of write, read, discovery'],
    [{ routes: { write: true } }, 'routes', '{"write":true}', 'one or more of write, read, discovery'],
    [{ routes: null }, 'routes', 'null', 'one or more of write, read, discovery'],
  ])('refuses %j and names the option, the value and the allowed values', (values, option, value, allowed) => {
    const error = caught(() => checkOptions({ values }), InputError);
    expect(error.code).toBe('wrong-option');
    expect(error.message).toBe(`${option} cannot be ${value}.`);
    expect(error.help).toContain(`Allowed: ${allowed}`);
  });

  it.each([
    [{ routes: 'wrte' }, 'write'],
    [{ routes: ['put-recrod'] }, 'put-record'],
    [{ 'record.newline': 'onn' }, 'on'],
    [{ 'record.newline': 'OFF' }, 'off'],
  ])('guesses the value of %j: %s', (values, guess) => {
    expect(caught(() => checkOptions({ values }), InputError).help).toMatch(new RegExp(` Did you mean ${guess}\\?$`));
  });

  // 202 is not a slip of the finger for 207.
  it.each([{ partialFailureStatus: 202 }, { partialFailureStatus: '202' }, { 'record.newline': 'yes' }])(
    'guesses nothing for %j',
    (values) => {
      expect(caught(() => checkOptions({ values }), InputError).help).not.toContain('Did you mean');
    },
  );

  it.each(['auth', 'record', '__proto__', 'constructor'])(
    'refuses the unknown option %s and lists the known ones',
    (name) => {
      const error = caught(() => checkOptions({ values: Object.fromEntries([[name, 'x']]) }), InputError);
      expect(error).toMatchObject({
        code: 'unknown-option',
        message: `There is no option ${name}.`,
        help: 'The options are routes, partialFailureStatus, record.newline, record.envelope.',
      });
    },
  );

  it.each([
    ['route', 'routes'],
    ['partial-failure-status', 'partialFailureStatus'],
    ['record.newLine', 'record.newline'],
    ['recordEnvelope', 'record.envelope'],
    ['envelope', 'record.envelope'],
  ])('guesses which option %s is: %s', (name, guess) => {
    const error = caught(() => checkOptions({ values: { [name]: 'on' } }), InputError);
    expect(error.help).toMatch(new RegExp(` Did you mean ${guess}\\?$`));
  });

  it('calls an option as its source does', () => {
    const call = (name: string) => `option ${name} of the form`;
    const error = caught(() => checkOptions({ values: { 'record.newline': 'x' }, call }), InputError);
    expect(error.message).toBe('option record.newline of the form cannot be "x".');
  });
});
