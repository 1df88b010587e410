// The type of an action: a function from the input, which has been validated, to the outcome.
import type { Message, Outcome } from '../call/call.ts';
import type { Core } from '../core/core.ts';

export type ActionOutcome = Outcome | Promise<Outcome>;

/** Written as a method, so that an action may declare the members of its input. */
export type Action = { run(core: Core, input: Message): ActionOutcome }['run'];

/** The members that identify a stream. */
export interface StreamInput extends Message {
  readonly StreamName?: string;
  readonly StreamARN?: string;
}

/** The outcome of actions without output. */
export const DONE: Outcome = { output: {} };
