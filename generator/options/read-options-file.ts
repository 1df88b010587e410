// Reads spec/options.yaml. The file is optional; nested and dotted names mean the same.
import { existsSync } from 'node:fs';
import { InputError, readFile } from '../../lib/base/index.ts';
import { pointer, readDocument } from '../../lib/source/index.ts';
import type { GivenOptions } from './check-options.ts';
import { OPTIONS } from './options.ts';

/** @throws InputError `unreadable-file`, `malformed-document`, or `wrong-option` when the file is no mapping. */
export function readOptionsFile(file: string): GivenOptions {
  if (!existsSync(file)) return { values: {} };
  const source = readDocument(readFile(file), file);
  if (source.value === null) return { values: {} };
  if (!isMapping(source.value)) {
    throw new InputError('The options are not a mapping of names to values.', {
      code: 'wrong-option',
      place: source.locate(''),
      help: `The options are ${Object.keys(OPTIONS).join(', ')}.`,
    });
  }
  const found = flatten(source.value, []);
  return {
    values: Object.fromEntries(found.map(({ path, value }) => [path.join('.'), value])),
    place: (name) => source.locate(pointer(...(found.find(({ path }) => path.join('.') === name)?.path ?? []))),
  };
}

/** `record: {newline: on}` is `record.newline: on`. */
function flatten(mapping: object, above: readonly string[]): { path: string[]; value: unknown }[] {
  return Object.entries(mapping).flatMap(([name, value]: [string, unknown]) =>
    isMapping(value) ? flatten(value, [...above, name]) : [{ path: [...above, name], value }],
  );
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
