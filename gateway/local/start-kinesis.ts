// Where the calls go: an embedded Kinesis started here, or an endpoint that somebody else runs.
import { BackendTimeout, BackendUnreachable } from '../backend-failure.ts';
import { startEmulator } from '../emulator/start-emulator.ts';
import type { Backend } from '../types.ts';
import type { GatewaySettings } from './settings.ts';

export interface Kinesis {
  readonly call: Backend;
  readonly endpoint: URL;
  readonly credentials: 'aws' | 'dummy';
  readonly isReady: () => boolean;
  /** Ends what was started here. */
  readonly close: () => Promise<void>;
}

type Wanted = Pick<GatewaySettings, 'kinesis' | 'streams' | 'shards' | 'say'>;

/** @throws InputError */
export function startKinesis(settings: Wanted): Promise<Kinesis> {
  const { kinesis } = settings;
  return 'endpoint' in kinesis ? useEndpoint(kinesis.endpoint, settings) : startEmbedded(kinesis, settings);
}

async function startEmbedded(
  kinesis: Exclude<GatewaySettings['kinesis'], { endpoint: URL }>,
  { streams, shards, say }: Wanted,
): Promise<Kinesis> {
  const emulator = await startEmulator({ ...kinesis, streams, shards, onEvent: say });
  const [{ createKinesisBackend }, { enforceLimits }] = await Promise.all([
    import('../kinesis/create-kinesis-backend.ts'),
    import('../kinesis/enforce-limits.ts'),
  ]);
  const client = createKinesisBackend(emulator);
  const call = enforceLimits(client.call, { strict: kinesis.engine === 'kinesis-local' });
  return {
    // A process that is back but has not got its streams yet would answer that they do not exist.
    call: (request) =>
      emulator.isReady() ? call(request) : Promise.reject(new BackendUnreachable('the embedded Kinesis is away')),
    endpoint: emulator.endpoint,
    credentials: 'dummy',
    isReady: emulator.isReady,
    close: async () => {
      await emulator.close();
      await client.close();
    },
  };
}

/** Between attempts to create streams at an endpoint that is down, in milliseconds. */
const RETRY = 2000;

async function useEndpoint(endpoint: URL, { streams, shards, say }: Wanted): Promise<Kinesis> {
  const [{ chooseSigner }, { createKinesisBackend }, { createStreams }] = await Promise.all([
    import('../kinesis/choose-signer.ts'),
    import('../kinesis/create-kinesis-backend.ts'),
    import('../kinesis/create-streams.ts'),
  ]);
  const { sign, credentials, note } = await chooseSigner(endpoint);
  if (note !== undefined) say(note);
  const client = createKinesisBackend({ endpoint, sign });
  let retry: NodeJS.Timeout | undefined;
  let closing = false;
  const create = async (): Promise<void> => {
    try {
      await createStreams(client.call, { streams, shards });
    } catch (error) {
      if (!(error instanceof BackendUnreachable || error instanceof BackendTimeout)) throw error;
      if (retry === undefined) say(`Nothing answers at ${endpoint.origin} yet. The streams are created when it does.`);
      if (!closing) retry = setTimeout(() => create().catch((late: Error) => say(late.message)), RETRY);
    }
  };
  if (streams.length > 0) await create();
  return {
    call: client.call,
    endpoint,
    credentials,
    isReady: () => true,
    close: async () => {
      closing = true;
      clearTimeout(retry);
      await client.close();
    },
  };
}
