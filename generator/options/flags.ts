// Converts options to flags of the command line, and back.
import { readValue } from './allowed-values.ts';
import type { GivenOptions } from './check-options.ts';
import { isOptionName, OPTION_NAMES, OPTIONS } from './options.ts';

/** The path of the option in kebab-case: `record.newline` is `--record-newline`. */
export function flagOf(name: string): string {
  return `--${name.replaceAll('.', '-').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** @param given the values as they were typed, by the names of the options. */
export function readFlags(given: Readonly<Record<string, string>>): GivenOptions {
  const values = Object.entries(given).map(([name, text]) => [
    name,
    isOptionName(name) ? readValue(OPTIONS[name].allowed, text) : text,
  ]);
  return { values: Object.fromEntries(values), call: flagOf };
}

/** Reads what `formatOverrides` writes: `--routes write --record-newline on`. */
export function parseFlags(line: string): GivenOptions {
  const pairs = [...line.matchAll(/(\S+) (\S+)/g)].map(([, flag = '', text = '']) => [
    OPTION_NAMES.find((name) => flagOf(name) === flag) ?? flag,
    text,
  ]);
  return readFlags(Object.fromEntries(pairs));
}
