// Errors as values: what an action returns when it refuses a request.
import type { KinesisError } from '../call/call.ts';

export interface Refused {
  readonly error: KinesisError;
}

/** @param code without a prefix: `ResourceNotFoundException`. */
export function refuse(code: string, message: string): Refused {
  return { error: { code, message } };
}

export function isRefused(value: object): value is Refused {
  return 'error' in value;
}

export function invalidArgument(message: string): Refused {
  return refuse('InvalidArgumentException', message);
}

export function notFound(message: string): Refused {
  return refuse('ResourceNotFoundException', message);
}

export function inUse(message: string): Refused {
  return refuse('ResourceInUseException', message);
}

export function limitExceeded(message: string): Refused {
  return refuse('LimitExceededException', message);
}

/** One or more violations of the model, in the form of the service. */
export function invalidInput(violations: readonly string[]): Refused {
  const count = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected`;
  return refuse('ValidationException', `${count}: ${violations.join('; ')}`);
}
