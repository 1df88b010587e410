// Reads spec/options.yaml. If the file is missing, every option has its default.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError, isObject, readFile } from '../../lib/base/index.ts';
import { pointer, readDocument, type SourceDocument } from '../../lib/source/index.ts';
import type { GivenOptions } from './check-options.ts';
import { isOptionName, OPTION_NAMES } from './options.ts';

/** Names that are easily confused with that of the file. */
const NOT_READ = ['options.yml', 'options.json'];

interface Entry {
  /** The path with dots, which is the name of the option if it exists. */
  readonly name: string;
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * The options by name: `record: {newline: on}` is `record.newline`. YAML 1.2: `on` and `off` are strings, not booleans.
 * @throws InputError `unreadable-file`, `malformed-document` (also for an option that is given twice), `misnamed-options-file`, or
 * `wrong-option` when a group of options is not an object.
 */
export function readOptionsFile(file: string): GivenOptions {
  refuseOtherNames(file);
  if (!existsSync(file)) return { values: {} };
  const source = readDocument(readFile(file), file);
  const entries = flatten(source, source.value, []);
  return {
    values: Object.fromEntries(entries.map(({ name, value }) => [name, value])),
    place: (name) => source.locate(entries.find((entry) => entry.name === name)?.pointer ?? ''),
  };
}

function refuseOtherNames(file: string): void {
  const found = NOT_READ.map((name) => join(dirname(file), name)).find((other) => existsSync(other));
  if (found === undefined) return;
  throw new InputError(`The options are read from ${basename(file)}, not from this file.`, {
    code: 'misnamed-options-file',
    place: { file: found },
    help: `Move its content to ${basename(file)} and delete it.`,
  });
}

/** A group has no members when all of them are commented out. */
function flatten(source: SourceDocument, value: unknown, path: readonly string[]): Entry[] {
  const name = path.join('.');
  // What is an option and a group is a shorthand: an object gives the options one by one.
  const isValue = isOptionName(name) && !(isGroup(name) && isObject(value));
  if (isValue || (path.length > 0 && !isGroup(name))) return [{ name, pointer: pointer(...path), value }];
  if (value === null) return [];
  if (!isObject(value)) throw notAGroup(source, value, path);
  return Object.entries(value).flatMap(([key, member]) => {
    if (key.includes('.') && isOptionName([...path, key].join('.'))) throw dotted(source, path, key);
    return flatten(source, member, [...path, key]);
  });
}

function isGroup(name: string): boolean {
  return OPTION_NAMES.some((option) => option.startsWith(`${name}.`));
}

function notAGroup(source: SourceDocument, value: unknown, path: readonly string[]): InputError {
  const name = path.join('.');
  const members = path.length === 0 ? OPTION_NAMES : OPTION_NAMES.filter((option) => option.startsWith(`${name}.`));
  return new InputError(`${name === '' ? 'The file' : name} cannot be ${JSON.stringify(value)}.`, {
    code: 'wrong-option',
    place: source.locate(pointer(...path)),
    help: `Allowed: an object of options, which are ${members.join(', ')}.`,
  });
}

function dotted(source: SourceDocument, path: readonly string[], key: string): InputError {
  const [first = '', ...rest] = key.split('.');
  return new InputError(`${[...path, key].join('.')} must be nested, not written with a dot.`, {
    code: 'wrong-option',
    place: source.locate(pointer(...path, key)),
    help: `Put ${rest.join('.')} below ${first}.`,
  });
}
