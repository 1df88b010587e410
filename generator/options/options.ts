// The options of `generate` as one table. A new option is a line here and its lines in spec/options.yaml and docs/options.md (tests
// ask for both): flags, help, the check of the file and its schema are made from the table.
import { ROUTE_GROUPS } from '../declaration/route.ts';
import { ROUTES } from '../routes/index.ts';
import { type Option, oneOf, someOf } from './option.ts';

/** By name: the path in spec/options.yaml, with dots. */
export const OPTIONS = {
  /** Groups and ids of routes. */
  routes: someOf(
    [...ROUTE_GROUPS, ...ROUTES.map(({ id }) => id)],
    ['write', 'read'],
    'the routes of the API',
    `${ROUTE_GROUPS.join(', ')}, or single routes by id, such as put-record`,
  ),
  /** The status of a batch of which Kinesis refused some records. */
  partialFailureStatus: oneOf(
    [207, 200],
    207,
    'the status when Kinesis refused some records of a batch (with 200, also when it refused all)',
  ),
  /** JSON and text formats. */
  'record.newline': oneOf(['off', 'on'], 'off', 'end each stored record with a newline (JSON and text formats)'),
  /** JSON and text formats. */
  'record.envelope': oneOf(
    ['off', 'on'],
    'off',
    'store {"data", "requestId", "sourceIp", "requestTimeEpoch", "stage"} instead of the value (JSON and text formats)',
  ),
} satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

/** Checked options, defaults filled in. */
export type Options = { readonly [Name in OptionName]: (typeof OPTIONS)[Name]['default'] };

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

export const DEFAULTS = Object.fromEntries(OPTION_NAMES.map((name) => [name, OPTIONS[name].default])) as Options;

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

/** What an option is about and which values it takes, on one line. */
export function describeOption(name: OptionName): string {
  const { description, values } = OPTIONS[name];
  return `${description}: ${values}`;
}
