// What the pages show. Types only.

/** Read at each request, because the document can be reloaded. */
export interface Served {
  readonly title: string;
  readonly stage: string;
  /** The stream that examples name; undefined when the gateway was given none. */
  readonly stream: string | undefined;
  /** The file as it was read. */
  readonly text: string;
  readonly isJson: boolean;
  /** The same, parsed; for a template, only the document in it. */
  readonly document: Readonly<Record<string, unknown>>;
}
