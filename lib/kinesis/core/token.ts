// NextTokens: where a list continues, valid for five minutes.
import type { Core } from './core.ts';
import { invalidArgument, type Refused, refuse } from './refuse.ts';

/** Kinesis API reference, ListShards: "Tokens expire after 300 seconds." */
const LIFETIME_MS = 300_000;

/** @param action the action that accepts the token. @param content JSON. */
export function sealToken({ seal, now }: Core, action: string, content: unknown): string {
  return seal.close(action, JSON.stringify([now(), content]));
}

/** The content that {@link sealToken} was given for the same action. The messages are ours: no public recording of the service has them. */
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
