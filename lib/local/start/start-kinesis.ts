// Starts an embedded Kinesis, or connects to an existing endpoint. Light to load: the embedded Kinesis starts in its own
// process while the gateway is still being loaded.
import { startEmulator } from '../emulator/start-emulator.ts';
import type { GatewaySettings } from '../settings/settings.ts';
import type { KinesisInUse, KinesisWish } from './kinesis.ts';

/** @throws InputError */
export async function startKinesis(settings: KinesisWish): Promise<KinesisInUse> {
  const { kinesis } = settings;
  if (!('endpoint' in kinesis)) return startEmbedded(kinesis, settings);
  const { useEndpoint } = await import('./use-endpoint.ts');
  return useEndpoint(kinesis.endpoint, settings);
}

async function startEmbedded(
  kinesis: Exclude<GatewaySettings['kinesis'], { endpoint: URL }>,
  { streams, shards, say }: KinesisWish,
): Promise<KinesisInUse> {
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
