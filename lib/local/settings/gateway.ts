// A local gateway that runs. Types only.

export interface Gateway {
  /** With the stage: what the paths of the document are appended to. */
  readonly url: URL;
  readonly kinesis: URL;
  /** curl lines that write a record into a stream and read it back through the document as it is executed now. */
  readonly curlSession: (stream: string) => readonly string[];
  /** Finishes the requests under way, then ends what was started. */
  readonly close: () => Promise<void>;
}
