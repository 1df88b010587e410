// What the gateway calls, and what of the settings decides about it. Types only.
import type { Backend } from '../../gateway/index.ts';
import type { GatewaySettings } from '../settings/settings.ts';

export interface Kinesis {
  readonly call: Backend;
  readonly endpoint: URL;
  readonly credentials: 'aws' | 'dummy';
  readonly isReady: () => boolean;
  /** Ends what was started here. */
  readonly close: () => Promise<void>;
}

/** What of the settings decides about Kinesis. */
export type KinesisWish = Pick<GatewaySettings, 'kinesis' | 'streams' | 'shards' | 'say'>;
