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
    const flags = { values: { partialFailureStatus: '207' } };
    expect(checkOptions(file, flags)).toEqual({ ...DEFAULTS, partialFailureStatus: 207, 'record.newline': 'on' });
  });

  it.each([
    ['comma-separated text', 'write, list-shards'],
    ['a list', ['write', 'list-shards']],
  ])('reads routes from %s', (_form, routes) => {
    expect(checkOptions({ values: { routes } }).routes).toEqual(['write', 'list-shards']);
  });

  it.each([
    [{ partialFailureStatus: 208 }, 'partialFailureStatus', '208', '207 or 200'],
    [{ partialFailureStatus: 'partly' }, 'partialFailureStatus', '"partly"', '207 or 200'],
    [{ 'record.newline': 'yes' }, 'record.newline', '"yes"', 'off or on'],
    [{ 'record.envelope': true }, 'record.envelope', 'true', 'off or on'],
    [{ routes: 'write,admin' }, 'routes', '"admin"', 'write, read, discovery, put-record'],
    [{ routes: [] }, 'routes', '[]', 'write, read, discovery'],
    [{ routes: '' }, 'routes', '""', 'write, read, discovery'],
    [{ routes: { write: true } }, 'routes', '{"write":true}', 'write, read, discovery'],
    [{ routes: null }, 'routes', 'null', 'write, read, discovery'],
  ])('refuses %j with the option, the value and the allowed values', (values, option, value, allowed) => {
    const error = caught(() => checkOptions({ values }), InputError);
    expect(error.code).toBe('wrong-option');
    expect(error.message).toBe(`Option ${option} cannot be ${value}.`);
    expect(error.help).toContain(allowed);
  });

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
});
