// Starts a local gateway: Kinesis, the document, the server.
import { fillSettings, type GivenSettings, LOCAL_DEFAULTS } from '../settings/default-settings.ts';
import type { Gateway } from '../settings/gateway.ts';
import { startKinesis } from './start-kinesis.ts';

/** @throws InputError for what the user has to change. Nothing is left running then. */
export async function startGateway(given: GivenSettings): Promise<Gateway> {
  const settings = fillSettings(given);
  const starting = startKinesis({ ...settings, region: settings.load.region ?? LOCAL_DEFAULTS.region });
  starting.catch(() => {}); // A failure surfaces when it is awaited, after the rest is loaded.
  try {
    const { serveDocument } = await import('./serve-document.ts');
    return await serveDocument(settings, starting);
  } catch (error) {
    await starting.then(({ close }) => close()).catch(() => {});
    throw error;
  }
}
