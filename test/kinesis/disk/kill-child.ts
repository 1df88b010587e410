// A process that puts load on a disk store until it is killed. It writes what was acknowledged to a file, one line each.
//
// node --import tsx kill-child.ts FOLDER ACKNOWLEDGED ROUND MODE
import * as nodeFs from 'node:fs';
import { openSync, writeSync } from 'node:fs';
import { createKinesis, type Message, openDiskStore } from '../../../lib/kinesis/index.ts';
import { createRandom } from './random.ts';

const [folder = '', notes = '', round = '0', mode] = process.argv.slice(2);
/** A system may take as little of a write as it likes. It makes a kill in the middle of one likely, which Linux seldom lets happen. */
const inSmallPieces = {
  ...nodeFs,
  writeSync: ((fd: number, bytes: Buffer, offset: number, length: number, position: number) =>
    nodeFs.writeSync(fd, bytes, offset, Math.min(length, 1000), position)) as typeof nodeFs.writeSync,
};
const store = openDiskStore({
  folder,
  fsync: mode === 'fsync',
  segmentBytes: 256 * 1024,
  ...(mode === 'small pieces' ? { fs: inSmallPieces } : {}),
});
const { call } = createKinesis({ store });
const file = openSync(notes, 'a');
const random = createRandom(Number(round));
let count = 0;

/** One write: it is there as a whole or not at all. */
function note(...words: readonly string[]): void {
  writeSync(file, `${words.join(' ')}\n`);
}

async function run(action: string, input: Message): Promise<Message | undefined> {
  const outcome = await call(action, input);
  return 'error' in outcome ? undefined : outcome.output;
}

/** Of many sizes: some writes are of a few bytes, and some take so long that a kill meets them. */
function makeRecord() {
  const id = `${round}-${count++}`;
  const size = random() < 0.1 ? 900_000 : random() < 0.2 ? 5000 : 100;
  return { id, PartitionKey: id, Data: Buffer.from(id.padEnd(Math.floor(random() * size))) };
}

async function put(StreamName: string): Promise<void> {
  const { id, ...record } = makeRecord();
  const output = await run('PutRecord', { StreamName, ...record });
  if (output !== undefined) note('put', id, StreamName, String(output['SequenceNumber']));
}

async function putMany(StreamName: string): Promise<void> {
  const records = Array.from({ length: 1 + Math.floor(random() * 10) }, makeRecord);
  const output = await run('PutRecords', { StreamName, Records: records.map(({ id: _, ...record }) => record) });
  const results = (output?.['Records'] ?? []) as readonly Message[];
  for (const [at, { SequenceNumber }] of results.entries()) {
    note('put', records[at]?.id ?? '', StreamName, String(SequenceNumber));
  }
}

async function scale(StreamName: string): Promise<void> {
  const TargetShardCount = 1 + Math.floor(random() * 4);
  const input = { StreamName, TargetShardCount, ScalingType: 'UNIFORM_SCALING' };
  if ((await run('UpdateShardCount', input)) !== undefined) note('scaled', StreamName, String(TargetShardCount));
}

/** A stream that comes and goes: what is noted last of it is what it is, unless a call was under way. */
async function replace(): Promise<void> {
  const StreamName = 'passing';
  note('deleting', StreamName);
  if ((await run('DeleteStream', { StreamName })) !== undefined) note('deleted', StreamName);
  await run('CreateStream', { StreamName, ShardCount: 1 });
  note('created', StreamName);
}

async function load(step: () => Promise<void>): Promise<void> {
  for (;;) await step();
}

await run('CreateStream', { StreamName: 'one', ShardCount: 1 });
await run('CreateStream', { StreamName: 'many', ShardCount: 4 });
await run('CreateStream', { StreamName: 'passing', ShardCount: 1 });
note('ready', round);
process.send?.('ready');
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
await Promise.all([
  load(() => put('one')),
  load(() => put('many')),
  load(() => putMany('one')),
  load(() => putMany('many')),
  load(() => put('passing')),
  load(async () => {
    await rest(random() * 30);
    await (random() < 0.5 ? scale('many') : replace());
  }),
]);
