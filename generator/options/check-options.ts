// Turns what a file and a command line say into checked options. The command line wins.
import { Ajv, type ErrorObject } from 'ajv';
import { InputError, type Place } from '../../lib/base/index.ts';
import { DEFAULTS, OPTIONS, type OptionName, type Options } from './options.ts';

/** Option values as given, by dotted name, with where each stands (absent: on the command line). */
export interface GivenOptions {
  readonly values: Readonly<Record<string, unknown>>;
  readonly place?: (name: string) => Place;
}

const NAMES = Object.keys(OPTIONS) as OptionName[];

/** @throws InputError `unknown-option` or `wrong-option`, which names the option, the value and the allowed values. */
export function checkOptions(...sources: readonly GivenOptions[]): Options {
  return Object.assign({}, DEFAULTS, ...sources.map(checkSource));
}

function checkSource(source: GivenOptions): Partial<Options> {
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(source.values).map(([name, value]) => [name, fromText(name, value)]),
  );
  const validate = new Ajv({ verbose: true }).compile<Partial<Options>>(schema());
  if (validate(values)) return values;
  throw describe(validate.errors?.[0], source);
}

/** The command line has only text: a list is comma-separated there, a number is digits. */
function fromText(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || !Object.hasOwn(OPTIONS, name)) return value;
  const { allowed, list } = OPTIONS[name as OptionName];
  if (list) return value.split(',').map((part) => part.trim());
  return allowed.find((one) => String(one) === value) ?? value;
}

function schema(): object {
  const properties = Object.fromEntries(
    NAMES.map((name) => {
      const { allowed, list } = OPTIONS[name];
      return [name, list ? { type: 'array', minItems: 1, items: { enum: allowed } } : { enum: allowed }];
    }),
  );
  return { type: 'object', additionalProperties: false, properties };
}

function describe(error: ErrorObject | undefined, source: GivenOptions): InputError {
  const unknown: unknown = error?.params['additionalProperty'];
  if (typeof unknown === 'string') {
    return new InputError(`There is no option ${unknown}.`, {
      code: 'unknown-option',
      ...placeOf(unknown, source),
      help: `The options are ${NAMES.join(', ')}.`,
    });
  }
  const name = (error?.instancePath.split('/')[1] ?? '') as OptionName;
  const { allowed, list } = OPTIONS[name];
  return new InputError(`Option ${name} cannot be ${JSON.stringify(error?.data)}.`, {
    code: 'wrong-option',
    ...placeOf(name, source),
    help: `Allowed ${list ? 'are one or more of' : 'is'} ${allowed.join(list ? ', ' : ' or ')}.`,
  });
}

function placeOf(name: string, source: GivenOptions): { place?: Place } {
  return source.place ? { place: source.place(name) } : {};
}
