// What a signature needs and gives. Types only.
import type { Header } from '../../gateway/index.ts';

export interface Signable {
  readonly endpoint: URL;
  readonly headers: readonly Header[];
  readonly body: Buffer;
}

/** The headers to add: Authorization, X-Amz-Date and what else the credentials ask for. */
export type Sign = (request: Signable) => readonly Header[] | Promise<readonly Header[]>;
