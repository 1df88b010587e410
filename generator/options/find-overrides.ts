// Finds the flags of one run that differ from spec/options.yaml.
import { checkOptions, type GivenOptions } from './check-options.ts';
import { flagOf } from './flags.ts';
import { formatValue, type Option } from './option.ts';
import { DEFAULTS, OPTION_NAMES, type OptionName, type Options, SHORTHANDS } from './options.ts';

export interface Override {
  readonly flag: string;
  /** As on the command line. */
  readonly value: string;
  /** The value of the option without the flag. */
  readonly instead: string;
  /** Whether that is from the file; otherwise it is the default. */
  readonly inFile: boolean;
}

type EffectiveName = keyof Options;

/**
 * In the order of the table. A list in another order is the same list.
 * @throws InputError as {@link checkOptions} does.
 */
export function findOverrides(file: GivenOptions, flags: GivenOptions): readonly Override[] {
  const [without, chosen] = [checkOptions(file), checkOptions(file, flags)];
  const differs = (name: EffectiveName): boolean => sortedText(without[name]) !== sortedText(chosen[name]);
  const asShorthand = Object.entries(SHORTHANDS).filter(
    ([, names]) => names.some(differs) && new Set(names.map((name) => chosen[name])).size === 1,
  );
  const covered = new Set<OptionName>(asShorthand.flatMap(([, names]) => names));
  return OPTION_NAMES.flatMap((name) => {
    const names: readonly EffectiveName[] =
      asShorthand.find(([shorthand]) => shorthand === name)?.[1] ??
      (isEffective(name) && !covered.has(name) && differs(name) ? [name] : []);
    const [first] = names;
    if (first === undefined) return [];
    return {
      flag: flagOf(name),
      value: formatValue(chosen[first]),
      instead: [...new Set(names.map((one) => formatValue(without[one])))].join(' and '),
      inFile: [name, ...names].some((one) => Object.hasOwn(file.values, one)),
    };
  });
}

function isEffective(name: OptionName): name is EffectiveName {
  return Object.hasOwn(DEFAULTS, name);
}

/** `--routes write --record-newline on`; empty when nothing is overridden. */
export function formatOverrides(overrides: readonly Override[]): string {
  return overrides.map(({ flag, value }) => `${flag} ${value}`).join(' ');
}

function sortedText(value: Option['default']): string {
  return formatValue(typeof value === 'object' ? value.toSorted() : value);
}
