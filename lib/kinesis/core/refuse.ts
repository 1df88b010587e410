// Errors as values: what an action answers when it does not do what it was asked.
import type { KinesisError } from '../call/call.ts';

export interface Refusal {
  readonly error: KinesisError;
}

/** @param code without a prefix: `ResourceNotFoundException`. */
export function refuse(code: string, message: string): Refusal {
  return { error: { code, message } };
}

export function isRefusal(value: object): value is Refusal {
  return 'error' in value;
}

export function invalidArgument(message: string): Refusal {
  return refuse('InvalidArgumentException', message);
}

export function notFound(message: string): Refusal {
  return refuse('ResourceNotFoundException', message);
}

export function inUse(message: string): Refusal {
  return refuse('ResourceInUseException', message);
}

export function limitExceeded(message: string): Refusal {
  return refuse('LimitExceededException', message);
}

/** One or more violations of the bounds of the model, in the form of the service. */
export function invalidInput(violations: readonly string[]): Refusal {
  const count = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected`;
  return refuse('ValidationException', `${count}: ${violations.join('; ')}`);
}
