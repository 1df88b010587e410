// A running local gateway. Types only.

export interface Gateway {
  /** With the stage; the paths of the document are appended to it. */
  readonly url: URL;
  /** The endpoint for SDKs. */
  readonly kinesis: URL;
  /** curl lines that write a record to a stream and read it back, for the document that is currently running. */
  readonly curlSession: (stream: string) => readonly string[];
  /** All routes of the document that is currently running, in its order; `ANY` stands for all methods. */
  readonly routes: () => readonly { readonly method: string; readonly path: string }[];
  /** Finishes the requests in progress, then stops everything that was started. */
  readonly close: () => Promise<void>;
}
