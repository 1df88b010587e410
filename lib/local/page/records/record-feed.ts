// Looks at the streams while a page is open, and sends what changed to each of them. Costs nothing while none is open.
import { Readable } from 'node:stream';
import type { ObservedStream } from '../../../kinesis/index.ts';
import type { RecordEvent } from './record-view.ts';
import { rememberStream, type StreamMemory, viewStream } from './view-stream.ts';

export interface RecordFeed {
  /** The events for one page, from the present state on; undefined when too many are open. Destroy it to stop. */
  open(): Readable | undefined;
  /** Ends those that are open, and opens no more. */
  close(): void;
}

/** People do not see a difference of a quarter of a second. */
const LOOK_MS = 250;
/** A comment that keeps the connection from being taken for dead. */
const HEARTBEAT_MS = 15_000;
const MAX_PAGES = 32;

/** One open page. */
interface Page {
  readonly stream: Readable;
  /** The version of each stream that it has, and the names. */
  readonly sent: Map<string, number>;
  names: string;
  sentAt: number;
  /** Its connection has taken what was sent: one that is slow skips states. */
  isReady: boolean;
}

/** @param first the name of the stream that is listed first, if it exists. */
export function createRecordFeed(
  observe: () => readonly ObservedStream[],
  first: () => string | undefined,
): RecordFeed {
  const pages = new Set<Page>();
  /** By name, with a number that grows with each change. */
  const known = new Map<string, { memory: StreamMemory; version: number }>();
  let versions = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const look = async (): Promise<void> => {
    const streams = observe();
    for (const name of known.keys()) if (!streams.some((stream) => stream.name === name)) known.delete(name);
    for (const stream of streams) {
      const same = known.get(stream.name);
      const entry = same?.memory.id === stream.id ? same : { memory: rememberStream(stream), version: ++versions };
      known.set(stream.name, entry);
      if (await viewStream(entry.memory, stream)) entry.version = ++versions;
    }
  };
  const tick = async (): Promise<void> => {
    try {
      await look();
      for (const page of pages) send(page);
    } catch {
      // A stream that is removed meanwhile: the next look sees that.
    }
    timer = pages.size === 0 || isClosed ? undefined : setTimeout(tick, LOOK_MS);
  };
  const send = (page: Page): void => {
    if (!page.isReady) return;
    const changed = [...known].filter(([name, { version }]) => page.sent.get(name) !== version);
    const names = namesOf(known.keys(), first());
    const isNew = changed.length > 0 || names.join() !== page.names;
    if (!isNew && Date.now() - page.sentAt < HEARTBEAT_MS) return;
    for (const [name, { version }] of changed) page.sent.set(name, version);
    page.names = names.join();
    page.sentAt = Date.now();
    const event: RecordEvent = { streams: names, changed: changed.map(([, { memory }]) => memory.view) };
    page.isReady = page.stream.push(isNew ? `data: ${JSON.stringify(event)}\n\n` : ':\n\n');
  };

  return {
    open: () => {
      if (isClosed || pages.size >= MAX_PAGES) return undefined;
      const page: Page = {
        stream: new Readable({
          read: () => {
            page.isReady = true;
          },
          destroy: (error, done) => {
            pages.delete(page);
            if (pages.size === 0) known.clear();
            done(error);
          },
        }),
        sent: new Map(),
        names: '',
        sentAt: 0,
        isReady: true,
      };
      pages.add(page);
      timer ??= setTimeout(tick, 0);
      return page.stream;
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      for (const { stream } of pages) stream.push(null);
    },
  };
}

function namesOf(names: Iterable<string>, first: string | undefined): readonly string[] {
  return [...names].sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
}
