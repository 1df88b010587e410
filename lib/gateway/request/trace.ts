// What the log wants to know of one request, filled in on its way through the stages. Types only.
import type { Exchange } from '../http/types.ts';

/** An exchange without its end. */
export type Trace = { -readonly [Key in keyof Omit<Exchange, 'response' | 'milliseconds'>]: Exchange[Key] };
