// Everything that `local` can be told, checked and with its defaults filled in. Types only.

import type { HandlerOptions, LoadOptions } from '../../gateway/index.ts';
import type { EngineName } from '../emulator/engine.ts';
import type { Fault } from '../faults/fault.ts';
import type { RequestLogOptions } from '../log/request-log.ts';

export interface GatewaySettings {
  /** Absolute path of an OpenAPI document, or of a template that includes one. */
  readonly spec: string;
  readonly load: LoadOptions;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly allowHosts: readonly string[];
  readonly kinesis: KinesisSettings;
  /** Created where missing. */
  readonly streams: readonly string[];
  /** Of each new stream. */
  readonly shards: number;
  readonly faults: FaultSettings;
  readonly handler: Pick<HandlerOptions, 'apiKeys' | 'authorizers'>;
  /** Absent: no line per request. */
  readonly log?: RequestLogOptions;
  /** Loads the document again when one of its files changes. */
  readonly watch: boolean;
  /** The person knows that others on the network can use their AWS credentials. */
  readonly mayExpose: boolean;
  /** Takes what a person should know, one line each. */
  readonly say: (line: string) => void;
}

export type KinesisSettings =
  /** `dataDir`, absolute, keeps the records. */
  | { readonly engine: EngineName; readonly dataDir?: string }
  /** LocalStack, another emulator, or Kinesis itself. */
  | { readonly endpoint: URL };

export interface FaultSettings {
  /** At every call. */
  readonly always: readonly Fault[];
  /** The same seed, the same failures for the same calls. */
  readonly seed: number;
  /** Requests may ask for faults in a header. */
  readonly byHeader: boolean;
}
