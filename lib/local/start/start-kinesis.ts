// Where the calls go: an embedded Kinesis started here, or an endpoint that somebody else runs. Light to load: the embedded
// Kinesis starts in a process of its own while the gateway is still being read.
import { startEmulator } from '../emulator/start-emulator.ts';
import type { GatewaySettings } from '../settings/settings.ts';
import type { Kinesis, KinesisWish } from './kinesis.ts';

/** @throws InputError */
export async function startKinesis(settings: KinesisWish): Promise<Kinesis> {
  const { kinesis } = settings;
  if (!('endpoint' in kinesis)) return startEmbedded(kinesis, settings);
  const { useEndpoint } = await import('./use-endpoint.ts');
  return useEndpoint(kinesis.endpoint, settings);
}

async function startEmbedded(
  kinesis: Exclude<GatewaySettings['kinesis'], { endpoint: URL }>,
  { streams, shards, say }: KinesisWish,
): Promise<Kinesis> {
  const emulator = await startEmulator({ ...kinesis, streams, shards, onEvent: say });
  const [{ createKinesisBackend }, { enforceLimits }, { callWhenReady }] = await Promise.all([
    import('../kinesis/create-kinesis-backend.ts'),
    import('../kinesis/enforce-limits.ts'),
    import('../kinesis/call-when-ready.ts'),
  ]);
  const client = createKinesisBackend(emulator);
  const call = enforceLimits(client.call, { strict: kinesis.engine === 'kinesis-local' });
  return {
    call: callWhenReady(call, emulator.isReady),
    endpoint: emulator.endpoint,
    credentials: 'dummy',
    isReady: emulator.isReady,
    close: async () => {
      await emulator.close();
      await client.close();
    },
  };
}
