// The options of `generate`: their names, what they may be, and their defaults. One list, from which file, flags and help are read.
import { ROUTE_GROUPS } from '../declaration/route.ts';
import { ROUTES } from '../routes/index.ts';

/** Checked options, defaults filled in. */
export interface Options {
  /** Groups and route ids. */
  readonly routes: readonly string[];
  /** The status of a batch of which some records were refused. */
  readonly partialFailureStatus: 207 | 200;
  /** Whether each record ends with a newline (JSON and text formats). */
  readonly 'record.newline': 'off' | 'on';
  /** Whether each record wraps the value with requestId, sourceIp, requestTimeEpoch and stage (JSON and text formats). */
  readonly 'record.envelope': 'off' | 'on';
}

export type OptionName = keyof Options;

export const DEFAULTS: Options = {
  routes: ['write', 'read'],
  partialFailureStatus: 207,
  'record.newline': 'off',
  'record.envelope': 'off',
};

interface OptionDeclaration {
  readonly allowed: readonly (string | number)[];
  /** A list of the allowed values instead of one. */
  readonly list?: true;
  readonly description: string;
}

export const OPTIONS: Readonly<Record<OptionName, OptionDeclaration>> = {
  routes: {
    allowed: [...ROUTE_GROUPS, ...ROUTES.map((route) => route.id)],
    list: true,
    description: 'which routes the API has, by group or one by one',
  },
  partialFailureStatus: {
    allowed: [207, 200],
    description:
      'the status when Kinesis refused some records of a batch; 200 also answers a wholly throttled batch with 200',
  },
  'record.newline': {
    allowed: ['off', 'on'],
    description: 'end each stored record with a newline (JSON and text formats)',
  },
  'record.envelope': {
    allowed: ['off', 'on'],
    description:
      'store {"data", "requestId", "sourceIp", "requestTimeEpoch", "stage"} instead of the bare value (JSON and text formats)',
  },
};
