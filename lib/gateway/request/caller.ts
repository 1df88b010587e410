// Who is calling, as far as authorization tells: what `$context` shows of it. Types only.
import type { ContextData } from './context-data.ts';

export interface Caller {
  /** Members of `$context.identity`. */
  readonly identity?: ContextData;
  /** `$context.authorizer`: the claims of a token, or what a Lambda function returned. */
  readonly authorizer?: ContextData;
}
