// What the printed session needs to know of the running gateway.
import type { SessionTarget } from '../session/curl-line.ts';
import type { GatewaySettings } from '../settings/settings.ts';
import type { KinesisInUse } from './kinesis.ts';

/** A stream in a data folder, or of another Kinesis, can have other shards than the settings say. */
export function sessionTarget(
  url: URL,
  stream: string,
  { handler }: Pick<GatewaySettings, 'handler'>,
  { observe }: Pick<KinesisInUse, 'observe'>,
): SessionTarget {
  const observed = observe?.().find(({ name }) => name === stream);
  const [apiKey] = handler.apiKeys ?? [];
  return {
    url: url.href,
    stream,
    hasOneShard: observed?.shards.length === 1,
    ...(apiKey !== undefined && { apiKey }),
  };
}
