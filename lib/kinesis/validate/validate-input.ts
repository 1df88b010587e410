// Validates the input of an action against the bounds of the model, before anything else is checked.
import { findAction, kinesisModel } from '../../aws/index.ts';
import type { Message } from '../call/call.ts';
import { invalidInput, type Refused } from '../core/refuse.ts';
import { type Checker, createChecker, explain, isValid } from './checker.ts';

/** One message reports at most this many. Source: kinesalite's tests, which ran against the service: 501 records without keys. */
const MOST_VIOLATIONS = 10;

const checkers = new Map<string, Checker | undefined>();

/** Undefined when the input is valid. @param action of the model. */
export function validateInput(action: string, input: Message): Refused | undefined {
  const checker = checkerOf(action);
  if (checker === undefined || isValid(checker, input)) return undefined;
  return invalidInput(explain(checker, input, '').slice(0, MOST_VIOLATIONS));
}

/** Prepared at the first call of each action, because most are never called. */
function checkerOf(action: string): Checker | undefined {
  if (!checkers.has(action)) {
    const name = findAction(kinesisModel, action)?.input;
    checkers.set(action, name === undefined ? undefined : createChecker(name));
  }
  return checkers.get(action);
}
