// Two actions of kinesalite that end its process where Kinesis answers, patched before it loads them.
import { boundsOf, kinesisModel, READ_MAX_BYTES } from '../../aws/index.ts';

type Done<Answer> = (error: unknown, answer?: Answer) => void;
type Action<Input, Answer> = (store: unknown, input: Input, done: Done<Answer>) => void;

interface ReadInput {
  readonly ShardIterator: string;
  readonly Limit?: number;
}

interface ReadAnswer {
  readonly MillisBehindLatest: number;
  readonly NextShardIterator?: string;
  readonly Records: readonly { readonly Data: string }[];
}

/** GetRecords returns no more records than its Limit may ask for. */
const MAX_RECORDS = boundsOf(kinesisModel, 'GetRecords.Limit').max;
/** Records to read at a time, so that never much more than can be returned is in memory. */
const STEP = 100;

export function patchKinesaliteActions(load: NodeJS.Require): void {
  const { clientError } = load('kinesalite/db') as { clientError(type: string, message: string): Error };
  // kinesalite issues no NextToken, and looks for the stream of nobody when it gets one.
  patch<{ NextToken?: string }, unknown>(load, 'listShards', (listShards) => (store, input, done) => {
    if (input.NextToken) done(clientError('InvalidArgumentException', 'NextToken is invalid.'));
    else listShards(store, input, done);
  });
  // kinesalite returns whatever the shard holds, and no string of Node's is longer than half a gigabyte.
  patch<ReadInput, ReadAnswer>(load, 'getRecords', (getRecords) => (store, input, done) => {
    const read = (ShardIterator: string, Limit: number) =>
      new Promise<ReadAnswer>((resolve, reject) =>
        getRecords(store, { ShardIterator, Limit }, (error, answer) => (answer ? resolve(answer) : reject(error))),
      );
    readUpToLimit(read, input).then((answer) => done(null, answer), done);
  });
}

function patch<Input, Answer>(
  load: NodeJS.Require,
  name: string,
  wrap: (action: Action<Input, Answer>) => Action<Input, Answer>,
): void {
  const path = `kinesalite/actions/${name}`;
  const action = load(path) as Action<Input, Answer>;
  const module = load.cache[load.resolve(path)];
  if (module) module.exports = wrap(action);
}

async function readUpToLimit(
  read: (iterator: string, limit: number) => Promise<ReadAnswer>,
  { ShardIterator, Limit = MAX_RECORDS }: ReadInput,
): Promise<ReadAnswer> {
  let answer = await read(ShardIterator, Math.min(Limit, STEP));
  let from = ShardIterator;
  const records: ReadAnswer['Records'][number][] = [];
  let left = READ_MAX_BYTES;
  while (true) {
    const fitting = countFitting(answer, left);
    if (fitting < answer.Records.length) {
      // One record always fits: it is a megabyte at most.
      const cut = fitting > 0 ? await read(from, fitting) : { ...answer, NextShardIterator: from, Records: [] };
      return { ...cut, Records: [...records, ...cut.Records] };
    }
    records.push(...answer.Records);
    left -= answer.Records.reduce((total, { Data }) => total + sizeOf(Data), 0);
    const wanted = Math.min(Limit - records.length, STEP);
    if (wanted === 0 || answer.Records.length < STEP || answer.NextShardIterator === undefined) {
      return { ...answer, Records: records };
    }
    from = answer.NextShardIterator;
    answer = await read(from, wanted);
  }
}

function countFitting({ Records }: ReadAnswer, left: number): number {
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
