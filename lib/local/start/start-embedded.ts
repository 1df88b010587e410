// The embedded Kinesis as `npm start` runs it: in this process for the gateway, on a port of its own for AWS SDKs.
import { InputError, printable } from '../../base/index.ts';
import {
  createKinesis,
  type DiskEvent,
  type DiskStore,
  type Handlers,
  type KinesisEvent,
  type KinesisServer,
  openDiskStore,
  startKinesisServer,
} from '../../kinesis/index.ts';
import { createStreams } from '../kinesis/create-streams.ts';
import { createEmbeddedBackend } from '../kinesis/embedded-backend.ts';
import { LOCAL_DEFAULTS } from '../settings/default-settings.ts';
import type { EmbeddedKinesis } from '../settings/settings.ts';
import { readStream } from '../settings/stream.ts';
import type { KinesisInUse, KinesisWish } from './kinesis.ts';

/** @throws InputError when the data folder, a stream or the port cannot be used. Nothing is left running or locked then. */
export async function startEmbedded(kinesis: EmbeddedKinesis, wish: KinesisWish): Promise<KinesisInUse> {
  const tell = (event: DiskEvent | KinesisEvent) => wish.say(describe(event));
  const store =
    kinesis.dataDir === undefined
      ? undefined
      : openDiskStore({ folder: kinesis.dataDir, fsync: kinesis.sync === true, onEvent: tell });
  try {
    return await serve(kinesis, wish, store, tell);
  } catch (error) {
    await store?.close();
    throw error;
  }
}

async function serve(
  { port, memoryBytes, shardLimits = false }: EmbeddedKinesis,
  { streams, region, say }: KinesisWish,
  store: DiskStore | undefined,
  onEvent: (event: KinesisEvent) => void,
): Promise<KinesisInUse> {
  const { observe, ...handlers } = createKinesis({
    region,
    shardLimits,
    onEvent,
    ...(memoryBytes && { memoryBytes }),
    ...(store && { store }),
  });
  const call = createEmbeddedBackend(handlers, { mayWait: store !== undefined });
  await createStreams(call, streams.map(readStream));
  const server = await openPort(port, handlers, say);
  return {
    call,
    endpoint: new URL(server.url),
    credentials: 'dummy',
    observe,
    close: async () => {
      await server.close();
      await store?.close();
    },
  };
}

/** The port for SDKs. Many people never use it, so a taken default does not stop the start. */
async function openPort(
  port: number | undefined,
  handlers: Handlers,
  say: (line: string) => void,
): Promise<KinesisServer> {
  if (port !== undefined) return startKinesisServer({ ...handlers, port });
  try {
    return await startKinesisServer({ ...handlers, port: LOCAL_DEFAULTS.kinesisPort });
  } catch (error) {
    if (!(error instanceof InputError && error.code === 'kinesis-port-taken')) throw error;
    say(`Port ${LOCAL_DEFAULTS.kinesisPort} is taken, so Kinesis listens on another one.`);
    return startKinesisServer({ ...handlers, port: 0 });
  }
}

/** A defect with what a report of it needs. */
function describe({ code, message, cause }: DiskEvent | KinesisEvent): string {
  if (code !== 'defect') return printable(message);
  const stack = cause instanceof Error ? cause.stack : String(cause);
  return `${printable(message)} Please report it with these lines:\n${stack}`;
}
