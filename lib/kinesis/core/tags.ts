// Validates the tags of a stream or of a consumer.
import { MOST_TAGS } from '../limits/quotas.ts';
import type { Core } from './core.ts';
import { invalidArgument, type Refused } from './refuse.ts';

/** `%` passes the first check of the service but not the second. Messages: recorded by kinesalite's tests. */
const KNOWN = /^[\p{L}\p{N} _./=+\-%@:]*$/u;
const INVALID =
  'Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space, _ . / = + - % @.';

/**
 * @param stream for the message. @param present the existing tags. The recorded message names 10 tags although the service counted 50; here
 * it names the number that is counted.
 */
export function refuseTags(
  core: Core,
  stream: string,
  tags: Readonly<Record<string, string>>,
  present: ReadonlyMap<string, string>,
): Refused | undefined {
  const refused = refuseCharacters(core, 'add tags to', stream, [...Object.keys(tags), ...Object.values(tags)]);
  if (refused !== undefined) return refused;
  const count = new Set([...present.keys(), ...Object.keys(tags)]).size;
  if (count <= MOST_TAGS) return undefined;
  return invalidArgument(
    `Failed to add tags to stream ${stream} under account ${core.account.id} because a given stream cannot have more than ` +
      `${MOST_TAGS} tags associated with it.`,
  );
}

export function refuseTagKeys(core: Core, stream: string, keys: readonly string[]): Refused | undefined {
  return refuseCharacters(core, 'remove tags from', stream, keys);
}

function refuseCharacters(
  { account }: Core,
  what: string,
  stream: string,
  strings: readonly string[],
): Refused | undefined {
  if (strings.some((text) => !KNOWN.test(text))) return invalidArgument(INVALID);
  if (!strings.some((text) => text.includes('%'))) return undefined;
  return invalidArgument(
    `Failed to ${what} stream ${stream} under account ${account.id} because some tags contained illegal characters. ` +
      "The allowed characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'.",
  );
}

/** In the order of their keys, as the service lists them. */
export function listTags(tags: ReadonlyMap<string, string>): { readonly Key: string; readonly Value: string }[] {
  return [...tags].sort(([a], [b]) => (a < b ? -1 : 1)).map(([Key, Value]) => ({ Key, Value }));
}
