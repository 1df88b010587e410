// Checks with one request that the API and the stream are there, so that a wrong URL is one error and not a failure of every case.
import { InputError, objectOf, printable } from '../../base/index.ts';
import { type ApiResponse, openConversation } from './conversation.ts';
import type { Target } from './target.ts';

/** Reads only, and needs no more of a stream than that it exists. */
const PROBE = { method: 'GET', path: '/streams/{stream}/sharditerator?shard-id=shardId-000000000000' } as const;

/** @throws InputError when nothing responds, when another API responds or refuses the request, and when it has no such stream. */
export async function reach(target: Target): Promise<void> {
  const response = await openConversation(target)
    .send(PROBE)
    .catch((cause: unknown) => {
      throw new InputError(`No response from ${target.baseUrl} (${reasonOf(cause)}).`, {
        code: 'unreachable-url',
        help: 'Check the URL, and that the API is deployed or npm start is running.',
        cause,
      });
    });
  const { code, message = response.body } = bodyOf(response);
  const said = `${response.status} ${printable(String(message).trim().slice(0, MAX_SHOWN_CHARACTERS))}`.trim();
  if (code === 'ResourceNotFoundException' || code === 'AccessDeniedException') {
    throw new InputError(`The API at ${target.baseUrl} has no access to a stream ${target.streamName} (${said}).`, {
      code: 'unknown-stream',
      help: 'Check --stream: it is the StreamName of the stack, or a --stream of npm start.',
    });
  }
  if (response.status === 401 || response.status === 403) {
    throw new InputError(`${target.baseUrl} refuses to read from a stream (${said}).`, {
      code: 'not-this-api',
      help: 'Check the stage in the URL, and give the credential that the API requires: --sigv4, --api-key or --bearer.',
    });
  }
  if (isOtherApi(response)) {
    throw new InputError(`${target.baseUrl} is not an API with these routes (${said}).`, {
      code: 'not-this-api',
      help: 'Check the host and the stage: sam deploy and npm start print the URL.',
    });
  }
}

const MAX_SHOWN_CHARACTERS = 100;

/** Redirects, an unknown path, and what is found there but does not return an iterator. Other errors are for the cases to report. */
function isOtherApi(response: ApiResponse): boolean {
  const { status } = response;
  if (status >= 200 && status <= 299) return typeof bodyOf(response)['ShardIterator'] !== 'string';
  return (status >= 300 && status <= 399) || status === 404 || status === 405;
}

function bodyOf({ body }: ApiResponse): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(body));
  } catch {
    return {};
  }
}

/** A refused connection to a name with several addresses is an AggregateError with a code and no message. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
