// Keeps others on the network from using the AWS credentials of this machine.
import { InputError } from '../../base/index.ts';
import type { GatewaySettings } from '../settings/settings.ts';
import type { KinesisInUse } from './kinesis.ts';

/**
 * @throws InputError when others on the network could use the credentials on any stream and the user has not allowed it.
 */
export function refuseExposure(
  { host, mayExpose }: Pick<GatewaySettings, 'host' | 'mayExpose'>,
  { credentials }: Pick<KinesisInUse, 'credentials'>,
  callersChooseStream: boolean,
): void {
  const isLoopback = host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host);
  if (isLoopback || mayExpose || credentials !== 'aws' || !callersChooseStream) return;
  throw new InputError(
    `--host ${host} would let anyone on the network use your AWS credentials on every stream, because callers choose the stream.`,
    { code: 'network-exposed', help: 'Omit --host, name a fixed stream in the document, or add --yes-expose.' },
  );
}
