// A local gateway that runs. Types only.

export interface Gateway {
  /** With the stage: what the paths of the document are appended to. */
  readonly url: URL;
  readonly kinesis: URL;
  /** As it is executed now, with its examples, for telling people what they can do. */
  readonly document: () => unknown;
  /** Finishes the requests under way, then ends what was started. */
  readonly close: () => Promise<void>;
}
