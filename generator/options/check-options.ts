// Turns what a file and a command line say into checked options. The command line wins.
import { closestName, didYouMean, InputError, type Place } from '../../lib/base/index.ts';
import type { Option } from './option.ts';
import { DEFAULTS, isOptionName, OPTION_NAMES, OPTIONS, type Options } from './options.ts';

/** Options as one source gives them. */
export interface GivenOptions {
  /** By name. A list may be a string with commas; everything else has its own type. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where the option of that name is in a file. */
  readonly place?: (name: string) => Place;
  /** What the source calls an option, if not by its name: `--record-newline`. */
  readonly call?: (name: string) => string;
}

/** @throws InputError `unknown-option` or `wrong-option`, which names the option, the value and the allowed values. */
export function checkOptions(...sources: readonly GivenOptions[]): Options {
  return Object.assign({}, DEFAULTS, ...sources.map(checkSource));
}

function checkSource(source: GivenOptions): Partial<Options> {
  return Object.fromEntries(
    Object.entries(source.values).map(([name, given]) => {
      if (!isOptionName(name)) throw unknownOption(name, source);
      const option: Option = OPTIONS[name];
      const value = option.list && typeof given === 'string' ? splitList(given) : given;
      const wrong = wrongPart(value, option);
      if (wrong) throw wrongOption(name, wrong.part, option, source);
      return [name, value];
    }),
  );
}

function splitList(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

/** The value, or the member of a list, that the option does not take. */
function wrongPart(value: unknown, { allowed, list }: Option): { readonly part: unknown } | undefined {
  if (list && (!Array.isArray(value) || value.length === 0)) return { part: value };
  const parts: readonly unknown[] = Array.isArray(value) && list ? value : [value];
  const part = parts.find((one) => !allowed.some((known) => known === one));
  return part === undefined ? undefined : { part };
}

function unknownOption(name: string, source: GivenOptions): InputError {
  const guess = closestName(name, OPTION_NAMES) ?? OPTION_NAMES.find((known) => known.endsWith(`.${name}`));
  const help = `The options are ${OPTION_NAMES.join(', ')}.`;
  return new InputError(`There is no option ${name}.`, {
    code: 'unknown-option',
    ...placeOf(name, source),
    help: guess === undefined ? help : `${help} Did you mean ${guess}?`,
  });
}

function wrongOption(name: string, value: unknown, { allowed, list }: Option, source: GivenOptions): InputError {
  const words = allowed.filter((one) => typeof one === 'string');
  const guess = typeof value === 'string' ? didYouMean(value, words) : '';
  return new InputError(`${source.call?.(name) ?? name} cannot be ${JSON.stringify(value)}.`, {
    code: 'wrong-option',
    ...placeOf(name, source),
    help: `Allowed: ${list ? 'one or more of ' : ''}${allowed.join(', ')}.${guess}`,
  });
}

function placeOf(name: string, source: GivenOptions): { place?: Place } {
  return source.place ? { place: source.place(name) } : {};
}
