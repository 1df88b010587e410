// The Kinesis that the gateway calls, and the settings that select it. Types only.
import type { Backend } from '../../gateway/index.ts';
import type { ObservedStream } from '../../kinesis/index.ts';
import type { GatewaySettings } from '../settings/settings.ts';

export interface KinesisInUse {
  readonly call: Backend;
  readonly endpoint: URL;
  readonly credentials: 'aws' | 'dummy';
  /** The streams as they are now; for the embedded Kinesis only. */
  readonly observe?: () => readonly ObservedStream[];
  /** Stops what was started. */
  readonly close: () => Promise<void>;
}

/** The settings that select Kinesis. */
export interface KinesisWish extends Pick<GatewaySettings, 'kinesis' | 'streams' | 'say'> {
  /** Of the ARNs of an embedded Kinesis. */
  readonly region: string;
}
