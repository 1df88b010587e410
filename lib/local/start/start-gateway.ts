// Starts a whole local gateway: Kinesis, the document, the server. Light to load: Kinesis starts while the rest is read.
import type { Gateway } from '../settings/gateway.ts';
import type { GatewaySettings } from '../settings/settings.ts';
import { startKinesis } from './start-kinesis.ts';

/** @throws InputError for what the person has to change. Nothing is left running then. */
export async function startGateway(settings: GatewaySettings): Promise<Gateway> {
  const starting = startKinesis(settings);
  starting.catch(() => {}); // Its failure is met when it is awaited, after the rest is loaded.
  try {
    const { serveDocument } = await import('./serve-document.ts');
    return await serveDocument(settings, starting);
  } catch (error) {
    await starting.then(({ close }) => close()).catch(() => {});
    throw error;
  }
}
