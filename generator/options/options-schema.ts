// The JSON Schema of spec/options.yaml, with which editors complete and check it. Made of the same table as our own check.
import type { Option } from './option.ts';
import { describeOption, isOptionName, OPTION_NAMES, OPTIONS, type OptionName } from './options.ts';

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
  const schemas = keys.map((key) => {
    const name = `${prefix}${key}`;
    return [key, isOptionName(name) ? optionSchema(name) : groupSchema(`${name}.`)] as const;
  });
  // A group whose members are all comments is null.
  return { type: ['object', 'null'], additionalProperties: false, properties: Object.fromEntries(schemas) };
}

function optionSchema(name: OptionName): object {
  const option: Option = OPTIONS[name];
  return { description: describeOption(name), ...valueSchema(option), default: option.default };
}

/** A list is also taken as a string with commas. */
function valueSchema({ allowed, list }: Option): object {
  if (!list) return { enum: allowed };
  const one = `\\s*(${allowed.join('|')})\\s*`;
  return {
    anyOf: [
      { type: 'array', minItems: 1, items: { enum: allowed } },
      { type: 'string', pattern: `^${one}(,${one})*$` },
    ],
  };
}
