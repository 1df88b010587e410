// Runs a consumer of docs/consume.md while its stream is written, split and merged.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Call, Message } from '../../lib/kinesis/index.ts';
import type { Check } from './check-actions.ts';
import type { Program } from './programs.ts';

const HALF = '170141183460469231731687303715884105728';
const LONGEST_WAIT = 60_000;

/** @param call the Kinesis that the environment names. */
export async function checkConsumer(
  call: Call,
  { sdk, file, args }: Program,
  StreamName: string,
  env: Record<string, string>,
): Promise<Check> {
  const title = `${sdk}: the consumer of docs/consume.md reads across a split and a merge`;
  const from = Date.now();
  const does = async (action: string, input: Message) => {
    const outcome = await call(action, { StreamName, ...input });
    if ('error' in outcome) throw new Error(`${action}: ${outcome.error.message}`);
  };
  const put = (text: string, ExplicitHashKey: string) =>
    does('PutRecord', { PartitionKey: 'é', ExplicitHashKey, Data: Buffer.from(text) });

  await does('CreateStream', { ShardCount: 1 });
  await put('a1', '0');
  await put('a2', '0');
  const child = spawn(file, [...args, StreamName], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  child.on('error', () => {});
  const lines: string[] = [];
  let onLine: () => unknown = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    onLine();
  });
  const untilLines = async (count: number) => {
    const printed = new Promise<void>((resolve) => {
      onLine = () => lines.length >= count && resolve();
      onLine();
    });
    await Promise.race([printed, ended, delay(LONGEST_WAIT, undefined, { ref: false })]);
  };

  await untilLines(2);
  await does('SplitShard', { ShardToSplit: 'shardId-000000000000', NewStartingHashKey: HALF });
  await put('b1', '0');
  await put('b2', HALF);
  await untilLines(4);
  await does('MergeShards', { ShardToMerge: 'shardId-000000000001', AdjacentShardToMerge: 'shardId-000000000002' });
  await put('c', '0');
  await untilLines(5);
  child.kill();
  await ended;
  return { title, problem: problemOf(lines, from) };
}

/** Lines are `DATE KEY TEXT`. Those of the two children come in any order. */
function problemOf(lines: readonly string[], from: number): string | undefined {
  const parts = lines.map((line) => line.split(' '));
  const records = parts.map(([, key, text]) => `${key} ${text}`);
  const sorted = [...records.slice(0, 2), ...records.slice(2, 4).toSorted(), ...records.slice(4)];
  const dates = parts.map(([date = '']) => Date.parse(date));
  const isRight =
    sorted.join() === 'é a1,é a2,é b1,é b2,é c' && dates.every((date) => date >= from && date <= Date.now());
  return isRight ? undefined : `it printed ${JSON.stringify(lines)}`;
}
