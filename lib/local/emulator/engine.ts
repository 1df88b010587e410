// What the parent and the child process that holds the embedded Kinesis say to each other. Types only.

/** kinesalite is the default; kinesis-local knows more of the newer API, and is slower and laxer. */
export type EngineName = 'kinesalite' | 'kinesis-local';

/** The child's only argument, as JSON. */
export interface EngineOptions {
  readonly engine: EngineName;
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Absolute; absent keeps the records in memory. */
  readonly dataDir?: string;
}

/** The child's one message: it serves, or it cannot. */
export type EngineMessage =
  | { readonly type: 'ready'; readonly port: number }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };

/** Starts an engine in this process. @returns the port it serves on, when it does. */
export type StartEngine = (options: EngineOptions) => Promise<number>;
