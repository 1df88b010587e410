// The messages about a document at start: one line for each message, with all the places that it is about.
import { printable } from '../../base/index.ts';
import type { LoadWarning } from '../../gateway/index.ts';

/** Further places are counted. */
const MAX_PLACES = 20;

/** `api.yaml:12, 34, 56: message`, in the order in which a message first occurs. */
export function groupWarnings(warnings: readonly LoadWarning[]): readonly string[] {
  const groups = new Map<string, LoadWarning[]>();
  for (const warning of warnings) {
    const key = `${warning.file}\0${warning.message}`;
    groups.set(key, [...(groups.get(key) ?? []), warning]);
  }
  return [...groups.values()].map(describeGroup);
}

function describeGroup(group: readonly LoadWarning[]): string {
  const lines = group.slice(0, MAX_PLACES).map(({ line }) => line);
  const more = group.length > MAX_PLACES ? ` and ${group.length - MAX_PLACES} more` : '';
  return printable(`${group[0]?.file}:${lines.join(', ')}${more}: ${group[0]?.message}`);
}
