// One of the engines under comparison during a sequence of steps: what it gave so far stands behind the references of later steps, and
// what differs between engines by nature is replaced in what it gives.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Outcome, send } from './client.ts';

/**
 * A request, or `Wait`. In its input `{ $iterator: n }` and `{ $number: n }` stand for an iterator or a sequence number that was given before, and
 * `{ $now: n }` for the time of the request and n seconds; `{ $bytes: n }` is so many bytes in base64.
 */
export interface Step {
  readonly action: string;
  readonly input: unknown;
}

/** Actions after which a stream has a passing status. */
const CHANGES = /^(Create|Delete|Split|Merge|Update|Start|Stop|Increase|Decrease)/;
const LONGEST_WAIT_MS = 10_000;
const POLL_MS = 5;
const SEQUENCE_NUMBER = /\b\d{55,57}\b/g;
/** Milliseconds since 1970, in messages. */
const TIME = /\b\d{13}\b/g;

export class Engine {
  /** By the place at which each was given: the step, and the path in its output. */
  private iterators = new Map<string, { readonly text: string; readonly stream: string }>();
  private numbers = new Map<string, string>();
  /** The places of sequence numbers, by stream, kind and number. */
  private places = new Map<string, string>();
  private steps = 0;
  /** Of the step that is under way: its name and its life, since a number may come again after a deletion. */
  private stream = '';
  private lives = 0;
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** Deletes all streams, and forgets what it gave. */
  async reset(): Promise<void> {
    this.iterators.clear();
    this.numbers.clear();
    this.places.clear();
    this.steps = 0;
    const { output } = await send(this.url, 'ListStreams', {});
    for (const name of (output as { StreamNames: readonly string[] }).StreamNames) {
      await send(this.url, 'DeleteStream', { StreamName: name, EnforceConsumerDeletion: true });
      await this.settle(name);
    }
  }

  /** The input with places for the numbers in its references: the same for all engines. Undefined when nothing was given yet. */
  pin(input: unknown): unknown {
    let isMissing = false;
    const pinned = mapReferences(input, (name, of) => {
      if (name === '$now' || name === '$bytes') return { [name]: of };
      const places = [...(name === '$iterator' ? this.iterators : this.numbers).keys()];
      const place = places[Number(of) % Math.max(places.length, 1)];
      isMissing ||= place === undefined;
      return { [name]: place };
    });
    return isMissing ? undefined : pinned;
  }

  /** @param input pinned. */
  async run({ action, input }: Step): Promise<Outcome> {
    this.steps++;
    const resolved = this.resolve(input);
    const outcome = await send(this.url, action, resolved);
    if (outcome.status === 200 && CHANGES.test(action)) {
      await this.settle((resolved as { readonly StreamName?: string }).StreamName);
      if (action === 'DeleteStream') this.lives++;
    }
    this.stream = this.streamOf(input);
    return {
      ...outcome,
      message: outcome.message?.replace(SEQUENCE_NUMBER, 'NUMBER').replace(TIME, 'TIME'),
      output: this.replace('', outcome.output),
    };
  }

  /** Until the stream is ACTIVE, or gone. */
  private async settle(name: string | undefined): Promise<void> {
    for (const start = Date.now(); Date.now() - start < LONGEST_WAIT_MS; ) {
      const { output } = await send(this.url, 'DescribeStreamSummary', { StreamName: name });
      const { StreamDescriptionSummary: stream } = (output ?? {}) as {
        readonly StreamDescriptionSummary?: { readonly StreamStatus: string };
      };
      if (stream === undefined || stream.StreamStatus === 'ACTIVE') return;
      await sleep(POLL_MS);
    }
    throw new Error(`${name} does not become ACTIVE.`);
  }

  private streamOf(input: unknown): string {
    const { StreamName: name, ShardIterator: iterator } = input as Readonly<Record<string, unknown>>;
    const place = String((iterator as { readonly $iterator?: unknown } | undefined)?.$iterator);
    return this.iterators.get(place)?.stream ?? `${name} ${this.lives}`;
  }

  private resolve(input: unknown): unknown {
    return mapReferences(input, (name, of) => {
      if (name === '$now') return Date.now() / 1000 + Number(of);
      if (name === '$bytes') return Buffer.alloc(Number(of), 'x').toString('base64');
      return (name === '$iterator' ? this.iterators.get(String(of))?.text : this.numbers.get(String(of))) ?? '1';
    });
  }

  private replace(path: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((entry, at) => this.replace(`${path}.${at}`, entry));
    if (typeof value === 'object' && value !== null) {
      // A shard has its numbers wherever it is shown.
      const place = 'SequenceNumberRange' in value && 'ShardId' in value ? `.${value.ShardId}` : path;
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(entries.map(([member, entry]) => [member, this.replace(`${place}.${member}`, entry)]));
    }
    if (path.endsWith('Timestamp') && isNow(value)) return 'now';
    if (path.endsWith('MillisBehindLatest') && typeof value === 'number') return 'milliseconds';
    if (typeof value !== 'string') return value;
    if (path.endsWith('NextToken')) return 'a token';
    if (path.endsWith('ShardIterator')) {
      this.iterators.set(`${this.steps}${path}`, { text: value, stream: this.stream });
      return 'an iterator';
    }
    if (path.endsWith('.Data')) return value.length > 1000 ? `${value.length} characters` : value;
    return this.label(path, value);
  }

  /** Sequence numbers by where their stream gave them first. */
  private label(path: string, text: string): string {
    return text.replace(SEQUENCE_NUMBER, (number) => {
      // A record may have the number that its shard begins with.
      const isOfShard = path.startsWith('.shardId');
      const key = `${this.stream} ${isOfShard} ${number}`;
      const place = this.places.get(key) ?? (isOfShard ? `${this.stream}${path}` : `${this.steps}${path}`);
      this.places.set(key, place);
      this.numbers.set(place, number);
      return `(${place})`;
    });
  }
}

function mapReferences(value: unknown, replace: (name: string, of: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapReferences(entry, replace));
  if (typeof value !== 'object' || value === null) return value;
  const [[name, of] = ['', undefined]] = Object.entries(value);
  if (name.startsWith('$')) return replace(name, of);
  return Object.fromEntries(Object.entries(value).map(([member, entry]) => [member, mapReferences(entry, replace)]));
}

function isNow(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(Date.now() / 1000 - value) < 60;
}
