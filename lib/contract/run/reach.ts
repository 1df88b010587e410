// Checks that something responds at the URL, so that a wrong one is one error and not a failure of every case.
import { InputError } from '../../base/index.ts';
import { openConversation } from './conversation.ts';
import type { Target } from './target.ts';

/** Any response will do. @throws InputError when there is none. */
export async function reach(target: Target): Promise<void> {
  try {
    await openConversation(target).send({ method: 'GET', path: '/' });
  } catch (cause) {
    throw new InputError(`No response from ${target.baseUrl} (${reasonOf(cause)}).`, {
      code: 'unreachable-url',
      help: 'Check the URL, and that the API is deployed or npm start is running.',
      cause,
    });
  }
}

/** A refused connection to a name with several addresses is an AggregateError with a code and no message. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
