// All settings of `local`, checked and with defaults filled in. Types only.

import type { HandlerOptions, LoadOptions } from '../../gateway/index.ts';
import type { EngineName } from '../emulator/engine.ts';
import type { Fault } from '../faults/fault.ts';
import type { RequestLogOptions } from '../log/request-log.ts';

export interface GatewaySettings {
  /** Absolute path of an OpenAPI document, or of a template that includes one. */
  readonly spec: string;
  readonly load: LoadOptions;
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly allowHosts: readonly string[];
  readonly kinesis: KinesisSettings;
  /** Created if missing. */
  readonly streams: readonly string[];
  /** Shards per created stream. */
  readonly shards: number;
  readonly faults: FaultSettings;
  readonly handler: Pick<HandlerOptions, 'apiKeys' | 'authorizers'>;
  /** Absent: requests are not logged. */
  readonly log?: RequestLogOptions;
  /** Loads the document again when one of its files changes. */
  readonly watch: boolean;
  /** The user accepts that others on the network can use their AWS credentials. */
  readonly mayExpose: boolean;
  /** Prints one line for the user. */
  readonly say: (line: string) => void;
}

export type KinesisSettings =
  /** `dataDir`, absolute, keeps the records. */
  | { readonly engine: EngineName; readonly dataDir?: string }
  /** LocalStack, another emulator, or Kinesis itself. */
  | { readonly endpoint: URL };

export interface FaultSettings {
  /** Apply to every call. */
  readonly always: readonly Fault[];
  /** The same seed makes the same calls fail. */
  readonly seed: number;
  /** Whether requests may ask for faults in a header. */
  readonly byHeader: boolean;
}
