// All settings of `local`, checked and with defaults filled in. Types only.

import type { HandlerOptions, LoadOptions } from '../../gateway/index.ts';
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
  /** Web pages of these origins may write, in addition to what the document's CORS allows: `https://example.com`, `null`, or `*` for all. */
  readonly allowOrigins: readonly string[];
  readonly kinesis: KinesisSettings;
  /** Created if missing: `orders`, or `orders:4` for one with four shards. */
  readonly streams: readonly string[];
  readonly faults: FaultSettings;
  readonly handler: Omit<HandlerOptions, 'observe'>;
  /** Absent: requests are not logged. */
  readonly log?: RequestLogOptions;
  /** Loads the document again when one of its files changes. */
  readonly watch: boolean;
  /** With `watch`: generates the document again when one of its sources changes. Absent: it is not generated. */
  readonly sources?: DocumentSources;
  /** The user accepts that others on the network can use their AWS credentials. */
  readonly mayExpose: boolean;
  /** Prints one line for the user. */
  readonly say: (line: string) => void;
}

/** What the document is generated from, and how. */
export interface DocumentSources {
  /** Absolute. Of a folder, everything below it. */
  readonly paths: readonly string[];
  /**
   * Writes the document, if it changed, and reports what it did: loading it follows from that. Must not reject.
   * @param changed the files that were written, created, or deleted.
   */
  readonly generate: (changed: readonly string[], signal: AbortSignal) => Promise<void>;
}

export type KinesisSettings =
  | EmbeddedKinesis
  /** LocalStack, another emulator, or Kinesis itself. */
  | { readonly endpoint: URL };

/** The Kinesis of this package, in the same process. */
export interface EmbeddedKinesis {
  /** For SDKs, on 127.0.0.1; 0 picks a free one. Absent: 4567, or a free one when that is taken. */
  readonly port?: number;
  /** Absolute. Keeps the records there, through restarts and SIGKILL. Absent: records are in memory. */
  readonly dataDir?: string;
  /** Acknowledges a record only when the disk has it, so that it survives a power cut. For a `dataDir`. */
  readonly sync?: boolean;
  /** The size at which the oldest records in memory are dropped, in bytes. Default: 512 MiB. Not for a `dataDir`. */
  readonly memoryBytes?: number;
  /** Whether shards throttle as on AWS: 1 MiB and 1,000 records per second in, 2 MiB and 5 reads per second out. Default: false. */
  readonly shardLimits?: boolean;
}

export interface FaultSettings {
  /** Apply to every call. */
  readonly always: readonly Fault[];
  /** The same seed makes the same calls fail. */
  readonly seed: number;
  /** Whether requests may ask for faults in a header. */
  readonly byHeader: boolean;
}
