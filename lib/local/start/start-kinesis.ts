// Starts an embedded Kinesis in this process, or connects to an existing endpoint. Light to load: one of the two is loaded.
import type { KinesisInUse, KinesisWish } from './kinesis.ts';

/** @throws InputError */
export async function startKinesis(settings: KinesisWish): Promise<KinesisInUse> {
  const { kinesis } = settings;
  if ('endpoint' in kinesis) {
    const { useEndpoint } = await import('./use-endpoint.ts');
    return useEndpoint(kinesis.endpoint, settings);
  }
  const { startEmbedded } = await import('./start-embedded.ts');
  return startEmbedded(kinesis, settings);
}
