// The input and output of a signature. Types only.
import type { Header } from '../../gateway/index.ts';

export interface Signable {
  /** With the query. */
  readonly url: URL;
  readonly headers: readonly Header[];
  readonly body: Buffer;
}

/** The headers to add: Authorization, X-Amz-Date and any others that the credentials require. */
export type Sign = (request: Signable) => readonly Header[] | Promise<readonly Header[]>;
