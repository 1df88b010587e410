// Starts a local gateway: KinesisInUse, the document, the server. Light to load: Kinesis starts while the rest is loaded.
import { fillSettings, type GivenSettings } from '../settings/default-settings.ts';
import type { Gateway } from '../settings/gateway.ts';
import { startKinesis } from './start-kinesis.ts';

/** @throws InputError for what the user has to change. Nothing is left running then. */
export async function startGateway(given: GivenSettings): Promise<Gateway> {
  const settings = fillSettings(given);
  const starting = startKinesis(settings);
  starting.catch(() => {}); // A failure surfaces when it is awaited, after the rest is loaded.
  try {
    const { serveDocument } = await import('./serve-document.ts');
    return await serveDocument(settings, starting);
  } catch (error) {
    await starting.then(({ close }) => close()).catch(() => {});
    throw error;
  }
}
