// The JSON Schema of spec/options.yaml, with which editors complete and check it. It is built from the same table as our own check.
import { patternOfValue, schemaOfValue } from './allowed-values.ts';
import { EMPTY_LIST, type Option } from './option.ts';
import { describeOption, isOptionName, isShorthand, OPTION_NAMES, OPTIONS, type OptionName } from './options.ts';

/** JSON Schema draft 7, which all editors read. */
export function buildOptionsSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made by `npm run generate` from generator/options/options.ts. Do not edit.',
    title: 'Options of npm run generate',
    ...groupSchema(''),
  };
}

/** @param prefix the path of the group with a dot at its end; empty for the file itself. */
function groupSchema(prefix: string): object {
  const below = OPTION_NAMES.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const keys = [...new Set(below.map((name) => name.replace(/\..*/, '')))];
  const schemas = keys.map((key) => [key, memberSchema(`${prefix}${key}`)] as const);
  // A group whose members are all commented out is null.
  return { type: ['object', 'null'], additionalProperties: false, properties: Object.fromEntries(schemas) };
}

/** Of an option, a group of options, or a shorthand, which is either. */
function memberSchema(name: string): object {
  if (!isOptionName(name)) return groupSchema(`${name}.`);
  if (!isShorthand(name)) return optionSchema(name);
  const { description, default: initial, ...value } = optionSchema(name);
  return { description, anyOf: [value, { ...groupSchema(`${name}.`), type: 'object' }], default: initial };
}

function optionSchema(name: OptionName): { readonly description: string; readonly default: Option['default'] } {
  const option: Option = OPTIONS[name];
  return { description: describeOption(name), ...valueSchema(option), default: option.default };
}

/** A list may also be a string with commas. */
function valueSchema({ allowed, list }: Option): object {
  if (!list) return schemaOfValue(allowed);
  const one = `\\s*(${patternOfValue(allowed)})\\s*`;
  const none = list.mayBeEmpty ? `\\s*${EMPTY_LIST}\\s*|` : '';
  return {
    anyOf: [
      { type: 'array', ...(!list.mayBeEmpty && { minItems: 1 }), items: schemaOfValue(allowed) },
      { type: 'string', pattern: `^(${none}${one}(,${one})*)$` },
    ],
  };
}
