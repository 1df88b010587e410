// The messages between the parent and the child process that runs the embedded Kinesis. Types only.

/** kinesalite is the default; kinesis-local supports more of the newer API, but is slower and less strict. */
export type EngineName = 'kinesalite' | 'kinesis-local';

/** The child's only argument, as JSON. */
export interface EngineOptions {
  readonly engine: EngineName;
  /** On 127.0.0.1; 0 picks a free one. */
  readonly port: number;
  /** Absolute; absent keeps the records in memory. */
  readonly dataDir?: string;
}

/** The child's only message: it is ready, or it cannot start. */
export type EngineMessage =
  | { readonly type: 'ready'; readonly port: number }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };

/** Starts an engine in this process. @returns the port, once it is listening. */
export type StartEngine = (options: EngineOptions) => Promise<number>;
