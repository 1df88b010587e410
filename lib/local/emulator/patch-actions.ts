// Patches two actions of kinesalite that crash its process where Kinesis responds, before kinesalite loads them.
import { boundsOf, kinesisModel, READ_MAX_BYTES } from '../../aws/index.ts';

type Done<Output> = (error: unknown, output?: Output) => void;
type Action<Input, Output> = (store: unknown, input: Input, done: Done<Output>) => void;

interface ReadInput {
  readonly ShardIterator: string;
  readonly Limit?: number;
}

interface ReadOutput {
  readonly MillisBehindLatest: number;
  readonly NextShardIterator?: string;
  readonly Records: readonly { readonly Data: string }[];
}

/** GetRecords returns no more records than its Limit may ask for. */
const MAX_RECORDS = boundsOf(kinesisModel, 'GetRecords.Limit').max;
/** Records to read at a time, so that never much more than can be returned is in memory. */
const RECORDS_PER_READ = 100;

export function patchKinesaliteActions(load: NodeJS.Require): void {
  const { clientError } = load('kinesalite/db') as { clientError(type: string, message: string): Error };
  // kinesalite issues no NextToken, and crashes on one because it looks for a stream without a name.
  patch<{ NextToken?: string }, unknown>(load, 'listShards', (listShards) => (store, input, done) => {
    if (input.NextToken) done(clientError('InvalidArgumentException', 'NextToken is invalid.'));
    else listShards(store, input, done);
  });
  // kinesalite returns everything in the shard, but a string in Node has at most half a gigabyte.
  patch<ReadInput, ReadOutput>(load, 'getRecords', (getRecords) => (store, input, done) => {
    const read = (ShardIterator: string, Limit: number) =>
      new Promise<ReadOutput>((resolve, reject) =>
        getRecords(store, { ShardIterator, Limit }, (error, output) => (output ? resolve(output) : reject(error))),
      );
    readUpToLimit(read, input).then((output) => done(null, output), done);
  });
}

function patch<Input, Output>(
  load: NodeJS.Require,
  name: string,
  wrap: (action: Action<Input, Output>) => Action<Input, Output>,
): void {
  const path = `kinesalite/actions/${name}`;
  const action = load(path) as Action<Input, Output>;
  const module = load.cache[load.resolve(path)];
  if (module) module.exports = wrap(action);
}

async function readUpToLimit(
  read: (iterator: string, limit: number) => Promise<ReadOutput>,
  { ShardIterator, Limit = MAX_RECORDS }: ReadInput,
): Promise<ReadOutput> {
  let output = await read(ShardIterator, Math.min(Limit, RECORDS_PER_READ));
  let from = ShardIterator;
  const records: ReadOutput['Records'][number][] = [];
  let left = READ_MAX_BYTES;
  while (true) {
    const fitting = countFitting(output, left);
    if (fitting < output.Records.length) {
      // One record always fits: it has at most a megabyte.
      const cut = fitting > 0 ? await read(from, fitting) : { ...output, NextShardIterator: from, Records: [] };
      return { ...cut, Records: [...records, ...cut.Records] };
    }
    records.push(...output.Records);
    left -= output.Records.reduce((total, { Data }) => total + sizeOf(Data), 0);
    const batch = Math.min(Limit - records.length, RECORDS_PER_READ);
    if (batch === 0 || output.Records.length < RECORDS_PER_READ || output.NextShardIterator === undefined) {
      return { ...output, Records: records };
    }
    from = output.NextShardIterator;
    output = await read(from, batch);
  }
}

function countFitting({ Records }: ReadOutput, left: number): number {
  let size = 0;
  const tooMuch = Records.findIndex(({ Data }) => {
    size += sizeOf(Data);
    return size > left;
  });
  return tooMuch < 0 ? Records.length : tooMuch;
}

function sizeOf(base64: string): number {
  return Buffer.byteLength(base64, 'base64');
}
