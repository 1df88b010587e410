// Which flags of one run differ from spec/options.yaml.
import { checkOptions, type GivenOptions } from './check-options.ts';
import { flagOf } from './flags.ts';
import { formatValue, type Option } from './option.ts';
import { OPTION_NAMES } from './options.ts';

export interface Override {
  readonly flag: string;
  /** As on the command line. */
  readonly value: string;
  /** What the option is without the flag. */
  readonly instead: string;
  /** Whether the file says so; otherwise it is the default. */
  readonly inFile: boolean;
}

/**
 * In the order of the table. A list in another order is the same list.
 * @throws InputError as {@link checkOptions} does.
 */
export function findOverrides(file: GivenOptions, flags: GivenOptions): readonly Override[] {
  const [without, chosen] = [checkOptions(file), checkOptions(file, flags)];
  return OPTION_NAMES.filter((name) => sortedText(without[name]) !== sortedText(chosen[name])).map((name) => ({
    flag: flagOf(name),
    value: formatValue(chosen[name]),
    instead: formatValue(without[name]),
    inFile: Object.hasOwn(file.values, name),
  }));
}

/** `--routes write --record-newline on`; empty when nothing is overridden. */
export function formatOverrides(overrides: readonly Override[]): string {
  return overrides.map(({ flag, value }) => `${flag} ${value}`).join(' ');
}

function sortedText(value: Option['default']): string {
  return formatValue(typeof value === 'object' ? value.toSorted() : value);
}
