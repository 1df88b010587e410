// What an action is: a function from the input, whose bounds have been checked, to the outcome.
import type { Message, Outcome } from '../call/call.ts';
import type { Core } from '../core/core.ts';

export type ActionAnswer = Outcome | Promise<Outcome>;

/** Written as a method, so that an action may declare the members of its input. */
export type Action = { run(core: Core, input: Message): ActionAnswer }['run'];

/** Members by which actions name a stream. */
export interface StreamInput extends Message {
  readonly StreamName?: string;
  readonly StreamARN?: string;
}

/** The answer of actions that have no output. */
export const DONE: Outcome = { output: {} };
