// What tags of a stream or of a consumer may be.
import { MOST_TAGS } from '../limits/quotas.ts';
import type { Core } from './core.ts';
import { invalidArgument, type Refused } from './refuse.ts';

/** `%` gets past the first check of the service and not past the second. Texts: recorded by kinesalite's tests. */
const KNOWN = /^[\p{L}\p{N} _./=+\-%@:]*$/u;
const INVALID =
  'Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space, _ . / = + - % @.';

/**
 * @param stream for the message. @param present what is there already. The recorded text names 10 tags where the service counted 50; here
 * it names what is counted.
 */
export function refuseTags(
  core: Core,
  stream: string,
  tags: Readonly<Record<string, string>>,
  present: ReadonlyMap<string, string>,
): Refused | undefined {
  const refused = refuseTexts(core, 'add tags to', stream, [...Object.keys(tags), ...Object.values(tags)]);
  if (refused !== undefined) return refused;
  const count = new Set([...present.keys(), ...Object.keys(tags)]).size;
  if (count <= MOST_TAGS) return undefined;
  return invalidArgument(
    `Failed to add tags to stream ${stream} under account ${core.account.id} because a given stream cannot have more than ` +
      `${MOST_TAGS} tags associated with it.`,
  );
}

export function refuseTagKeys(core: Core, stream: string, keys: readonly string[]): Refused | undefined {
  return refuseTexts(core, 'remove tags from', stream, keys);
}

function refuseTexts({ account }: Core, what: string, stream: string, texts: readonly string[]): Refused | undefined {
  if (texts.some((text) => !KNOWN.test(text))) return invalidArgument(INVALID);
  if (!texts.some((text) => text.includes('%'))) return undefined;
  return invalidArgument(
    `Failed to ${what} stream ${stream} under account ${account.id} because some tags contained illegal characters. ` +
      "The allowed characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'.",
  );
}

/** In the order of their keys, as the service lists them. */
export function listTags(tags: ReadonlyMap<string, string>): { readonly Key: string; readonly Value: string }[] {
  return [...tags].sort(([a], [b]) => (a < b ? -1 : 1)).map(([Key, Value]) => ({ Key, Value }));
}
