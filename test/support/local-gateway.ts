// A local gateway in this process, for tests that call it over HTTP; and a client for the Kinesis behind it.
import { KinesisClient } from '@aws-sdk/client-kinesis';
import type { Gateway } from '../../lib/local/settings/gateway.ts';
import type { GatewaySettings } from '../../lib/local/settings/settings.ts';
import { startGateway } from '../../lib/local/start/start-gateway.ts';

export const SPEC = new URL('../../spec/openapi.yaml', import.meta.url).pathname;

export interface LocalGateway extends Gateway {
  /** The messages for people. */
  readonly said: readonly string[];
}

/** On a free port, with one stream named `events`, quiet. The caller closes it. */
export async function startLocalGateway(settings: Partial<GatewaySettings> = {}): Promise<LocalGateway> {
  const said: string[] = [];
  const gateway = await startGateway({
    spec: SPEC,
    load: { stage: 'dev' },
    host: '127.0.0.1',
    port: 0,
    allowHosts: [],
    allowOrigins: [],
    kinesis: { port: 0 },
    streams: ['events'],
    faults: { always: [], seed: 1, byHeader: false },
    handler: {},
    watch: false,
    mayExpose: false,
    say: (line) => said.push(line),
    ...settings,
  });
  return { ...gateway, said };
}

/** For the embedded Kinesis of a gateway. The caller destroys it. */
export function kinesisClient({ kinesis }: Pick<Gateway, 'kinesis'>): KinesisClient {
  return new KinesisClient({
    endpoint: kinesis.origin,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
}
