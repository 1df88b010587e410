// What the programs under test print in each step, and what is expected.
import { isDeepStrictEqual } from 'node:util';

export interface Check {
  readonly title: string;
  /** What is wrong; undefined when nothing is. */
  readonly problem: string | undefined;
}

const PARENT = 'shardId-000000000000';
const CHILDREN = ['shardId-000000000001', 'shardId-000000000002'];

/** What each step prints but for dates, in order. The records are what the programs write; the ids of shards count from 0. */
const STEPS: readonly (readonly [step: string, facts: Readonly<Record<string, unknown>>])[] = [
  ['create', { status: 'ACTIVE' }],
  ['list', { has: true }],
  ['put by name', { shard: PARENT }],
  ['put by ARN', { failed: 0 }],
  ['read by name', { data: ['one', 'two', 'three'], keys: ['é', 'k', 'k'] }],
  ['arrivals', {}],
  ['read by ARN from a date', { data: ['two', 'three'] }],
  ['read to the end of a split shard', { more: false, children: CHILDREN }],
  ['read its children', { data: ['0', '170141183460469231731687303715884105728'] }],
  ['list shards', { shards: [PARENT, ...CHILDREN] }],
  ['subscribe', { data: ['one', 'two', 'three'], children: CHILDREN }],
  ['error', { name: 'ResourceNotFoundException' }],
];

export interface Run {
  readonly sdk: string;
  readonly subscribes: boolean;
  readonly stream: string;
  readonly output: string;
  /** Of the program, in milliseconds since 1970: all dates it prints are between them. */
  readonly from: number;
  readonly to: number;
}

export function checkActions({ sdk, subscribes, stream, output, from, to }: Run): readonly Check[] {
  const printed = readSteps(output);
  return STEPS.filter(([step]) => subscribes || step !== 'subscribe').map(([step, facts]) => {
    const title = `${sdk}: ${step}`;
    const line = printed.get(step);
    if (line === undefined) return { title, problem: `not reached:\n${output}` };
    const { at, ...others } = line;
    const expected = { step, ...(step === 'create' ? { name: stream } : {}), ...facts };
    // The service gives the dates of streams in whole seconds.
    const dates = [at ?? []].flat().map((date) => Number(date) + 1000);
    if (isDeepStrictEqual(others, expected) && dates.every((date) => date >= from && date <= to + 1000))
      return { title, problem: undefined };
    return { title, problem: `${JSON.stringify(line)} in place of ${JSON.stringify(expected)}, from ${from} to ${to}` };
  });
}

/** The lines that are JSON: what else SDKs print are warnings. */
function readSteps(output: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return new Map(lines.map((line) => JSON.parse(line)).map((line) => [line.step, line]));
}
