// Keeps the AWS credentials of this machine from serving strangers on the network.
import { InputError } from '../../base/index.ts';
import type { GatewaySettings } from '../settings/settings.ts';
import type { Kinesis } from './kinesis.ts';

/**
 * @param streamIsFree whether callers name the stream.
 * @throws InputError when they could use them on any stream, and nobody said that they may.
 */
export function refuseExposure(
  { host, mayExpose }: Pick<GatewaySettings, 'host' | 'mayExpose'>,
  { credentials }: Pick<Kinesis, 'credentials'>,
  streamIsFree: boolean,
): void {
  const isLoopback = host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host);
  if (isLoopback || mayExpose || credentials !== 'aws' || !streamIsFree) return;
  throw new InputError(
    `--host ${host} would let the network use your AWS credentials on every stream they reach, because callers name the stream.`,
    { code: 'network-exposed', help: 'Leave --host out, write the stream into the document, or add --yes-expose.' },
  );
}
