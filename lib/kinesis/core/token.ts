// NextTokens: where a list goes on, for five minutes.
import type { Core } from './core.ts';
import { invalidArgument, type Refused, refuse } from './refuse.ts';

/** Kinesis API reference, ListShards: "Tokens expire after 300 seconds." */
const LIFETIME_MS = 300_000;

/** @param action that takes the token back. @param content JSON. */
export function sealToken({ seal, now }: Core, action: string, content: unknown): string {
  return seal.close(action, JSON.stringify([now(), content]));
}

/** What {@link sealToken} was given for the same action. The texts are ours: no recording of the service is public. */
export function openToken<Content>(
  { seal, now }: Core,
  action: string,
  token: string,
): { readonly content: Content } | Refused {
  const opened = seal.open(action, token);
  if (opened === undefined) return invalidArgument('Invalid NextToken.');
  const [issued, content] = JSON.parse(opened) as [number, Content];
  if (now() - issued <= LIFETIME_MS) return { content };
  return refuse('ExpiredNextTokenException', `NextToken expired: it is older than ${LIFETIME_MS / 1000} seconds.`);
}
