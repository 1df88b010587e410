// Validates the options of a file and a command line. The command line overrides the file.
import { closestName, didYouMean, InputError, type Place } from '../../lib/base/index.ts';
import { describeValues, takesValue, wordsOf } from './allowed-values.ts';
import { EMPTY_LIST, type Option } from './option.ts';
import { DEFAULTS, isOptionName, isShorthand, OPTION_NAMES, OPTIONS, type Options, SHORTHANDS } from './options.ts';
import { refuseContradictions } from './refuse-contradictions.ts';

/** The options of one source. */
export interface GivenOptions {
  /** By name. A list may be a string with commas; everything else has its own type. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where the option of that name is in a file. */
  readonly place?: (name: string) => Place;
  /** The name of an option in this source, if it differs: `--record-newline`. */
  readonly call?: (name: string) => string;
}

/**
 * @throws InputError `unknown-option` or `wrong-option`, which names the option, the value and the allowed values, or what contradicts
 * another option.
 */
export function checkOptions(...sources: readonly GivenOptions[]): Options {
  const options: Options = Object.assign({}, DEFAULTS, ...sources.map(checkSource));
  refuseContradictions(options);
  return options;
}

/** What a shorthand sets comes first: an option of its own wins. */
function checkSource(source: GivenOptions): Partial<Options> {
  const values = Object.entries(source.values).map(([name, given]) => [name, checkValue(name, given, source)] as const);
  return Object.fromEntries([
    ...values.flatMap(([name, value]) => (isShorthand(name) ? SHORTHANDS[name].map((set) => [set, value]) : [])),
    ...values.filter(([name]) => !isShorthand(name)),
  ]);
}

function checkValue(name: string, given: unknown, source: GivenOptions): unknown {
  if (!isOptionName(name)) throw unknownOption(name, source);
  const option: Option = OPTIONS[name];
  const value = option.list && typeof given === 'string' ? splitList(given, option.list) : given;
  const wrong = wrongPart(value, option);
  if (wrong) throw wrongOption(name, wrong.part, option, source);
  return value;
}

function splitList(text: string, { mayBeEmpty }: NonNullable<Option['list']>): string[] {
  if (mayBeEmpty && text.trim() === EMPTY_LIST) return [];
  return text.split(',').map((part) => part.trim());
}

/** The value, or the member of a list, that the option does not allow. */
function wrongPart(value: unknown, { allowed, list }: Option): { readonly part: unknown } | undefined {
  if (list && (!Array.isArray(value) || (value.length === 0 && !list.mayBeEmpty))) return { part: value };
  const parts: readonly unknown[] = Array.isArray(value) && list ? value : [value];
  const index = parts.findIndex((part) => !takesValue(allowed, part));
  return index < 0 ? undefined : { part: parts[index] };
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
  const guess = typeof value === 'string' ? didYouMean(value, wordsOf(allowed)) : '';
  const many = list ? 'one or more of ' : '';
  const none = list?.mayBeEmpty ? `, or ${EMPTY_LIST}` : '';
  return new InputError(`${source.call?.(name) ?? name} cannot be ${JSON.stringify(value)}.`, {
    code: 'wrong-option',
    ...placeOf(name, source),
    help: `Allowed: ${many}${describeValues(allowed)}${none}.${guess}`,
  });
}

function placeOf(name: string, source: GivenOptions): { place?: Place } {
  return source.place ? { place: source.place(name) } : {};
}
