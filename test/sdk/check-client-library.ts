// Runs a consumer on Amazon's Kinesis Client Library over 10,000 records, half of them behind a split.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Call, Message } from '../../lib/kinesis/index.ts';
import type { Check } from './check-actions.ts';
import type { Program } from './programs.ts';

const RECORDS = 10_000;
/** What PutRecords takes. */
const BATCH = 500;
const KEYS = 97;
/** A quarter of the hash keys, of which the first of two shards has half. */
const QUARTER = String(2n ** 126n);

/** What the program prints at its end. It may read a record twice, and count it once. */
const EXPECTED = `{"distinct":${RECORDS},"outOfOrder":0,"shards":4}`;

/** @param call the Kinesis that the environment names. */
export async function checkClientLibrary(
  call: Call,
  { sdk, file, args }: Program,
  StreamName: string,
  env: Record<string, string>,
): Promise<Check> {
  const does = async (action: string, input: Message) => {
    const outcome = await call(action, { StreamName, ...input });
    if ('error' in outcome) throw new Error(`${action}: ${outcome.error.message}`);
  };
  const put = async (from: number, to: number) => {
    for (let first = from; first < to; first += BATCH) {
      const numbers = Array.from({ length: BATCH }, (_, index) => first + index);
      const Records = numbers.map((n) => ({ PartitionKey: `key-${n % KEYS}`, Data: Buffer.from(`${n}`) }));
      await does('PutRecords', { Records });
    }
  };

  await does('CreateStream', { ShardCount: 2 });
  await put(0, RECORDS / 2);
  const child = spawn(file, [...args, StreamName, String(RECORDS)], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line !== 'half') continue;
    await does('SplitShard', { ShardToSplit: 'shardId-000000000000', NewStartingHashKey: QUARTER });
    await put(RECORDS / 2, RECORDS);
  }
  const title = `${sdk} reads ${RECORDS} records across a split`;
  return { title, problem: lines.join() === `half,${EXPECTED}` ? undefined : `it printed ${lines.join('\n')}` };
}
