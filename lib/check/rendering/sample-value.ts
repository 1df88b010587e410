// Derives sample bodies from a JSON schema, without chance: the same schema always gives the same bodies.
import { followReference } from '../../apigateway/index.ts';
import { arrayOf, isObject, type JsonObject, objectOf, stringOf } from '../../base/index.ts';
import { Budget, compilePattern, DEFAULT_LIMITS, Failure } from '../../vtl/index.ts';
import { HOSTILE, SAMPLE } from './sample-text.ts';

/**
 * `full`: every member; `minimal`: only what is required; `even` and `odd`: every other optional member, so that each is present without the
 * next; `empty`: empty strings and arrays; `hostile`: strings with quotes; `null` and `wrong`: members that are null or of another type.
 */
export const VARIANTS = ['full', 'minimal', 'even', 'odd', 'empty', 'hostile', 'null', 'wrong'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Levels and values of a body; deeper ones are left out if they are optional. */
const MAX_DEPTH = 8;
const MAX_VALUES = 400;
const MAX_ITEMS = 10;

interface Making {
  readonly root: JsonObject;
  readonly variant: Variant;
  left: number;
}

/** @param root the document, for references. */
export function sampleValue(schema: unknown, root: JsonObject, variant: Variant): unknown {
  return make(schema, { root, variant, left: MAX_VALUES }, 0);
}

function make(given: unknown, making: Making, depth: number): unknown {
  making.left--;
  const schema = merged(given, making, 0);
  const choices = arrayOf(schema['enum']);
  if (choices.length > 0) return choices[0];
  const type = typeOf(schema);
  if (making.variant === 'wrong' && depth > 0 && type !== 'object' && type !== 'array') {
    return type === 'string' ? { a: SAMPLE } : 'a';
  }
  switch (type) {
    case 'object':
      return makeObject(schema, making, depth);
    case 'array':
      return makeArray(schema, making, depth);
    case 'boolean':
      return making.variant !== 'odd';
    case 'integer':
    case 'number':
      return within(Number(SAMPLE), schema);
    default:
      return makeString(schema, making.variant);
  }
}

function makeObject(schema: JsonObject, making: Making, depth: number): JsonObject {
  const required = new Set(arrayOf(schema['required']));
  const isFull = depth >= MAX_DEPTH;
  let optional = 0;
  const members = Object.entries(objectOf(schema['properties'])).filter(([name]) => {
    if (required.has(name)) return depth < MAX_DEPTH * 2;
    const index = optional++;
    return !isFull && making.left > 0 && takesOptional(making.variant, index);
  });
  return Object.fromEntries(
    members.map(([name, member]) => {
      const canBeNull = making.variant === 'null' && (!required.has(name) || depth === 0);
      return [name, canBeNull ? null : make(member, making, depth + 1)];
    }),
  );
}

function takesOptional(variant: Variant, index: number): boolean {
  if (variant === 'minimal') return false;
  return variant === 'even' ? index % 2 === 0 : variant === 'odd' ? index % 2 === 1 : true;
}

function makeArray(schema: JsonObject, making: Making, depth: number): unknown[] {
  const least = numberOf(schema['minItems']) ?? 0;
  const most = Math.min(numberOf(schema['maxItems']) ?? MAX_ITEMS, MAX_ITEMS);
  const usual = { full: 2, minimal: 0, even: 1, odd: 2, empty: 0, hostile: 2, null: 1, wrong: 2 }[making.variant];
  const count = depth >= MAX_DEPTH || making.left <= 0 ? least : Math.max(least, usual);
  return Array.from({ length: Math.min(count, most) }, () => make(schema['items'], making, depth + 1));
}

function makeString(schema: JsonObject, variant: Variant): string {
  const least = numberOf(schema['minLength']) ?? 0;
  const most = numberOf(schema['maxLength']) ?? Number.POSITIVE_INFINITY;
  const pattern = testOf(stringOf(schema['pattern']));
  const format = stringOf(schema['format']);
  const fits = (text: string) =>
    text.length >= least && text.length <= most && (pattern === undefined || pattern(text));
  const own = stringOf(schema['example']) ?? stringOf(schema['default']);
  const isBase64 = format === 'byte' || /\bbase-?64\b/i.test(stringOf(schema['description']) ?? '');
  const isFree = !isBase64 && (format === undefined || format === 'password');
  if (variant === 'empty' && isFree && fits('')) return '';
  if (variant === 'hostile' && isFree && fits(HOSTILE)) return HOSTILE;
  const repeated = SAMPLE.repeat(Math.ceil(Math.min(least, 10_000) / SAMPLE.length) || 1).slice(0, most);
  const candidates = [format === undefined ? undefined : FORMATS[format], repeated, own, 'a', 'AAAA', 'true', '1'];
  return candidates.find((text) => text !== undefined && fits(text)) ?? own ?? repeated;
}

const PATTERN_LIMITS = { ...DEFAULT_LIMITS, operations: 1000 };

/** @returns undefined without a pattern, and for one that cannot be compiled. A string that takes too many steps does not match. */
function testOf(pattern: string | undefined): ((text: string) => boolean) | undefined {
  try {
    const test = pattern === undefined ? undefined : compilePattern(pattern);
    return test && ((text) => isTrue(() => test(text, new Budget(PATTERN_LIMITS))));
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function isTrue(test: () => boolean): boolean {
  try {
    return test();
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  email: 'a@example.com',
  uri: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000000',
};

/** The schema after its references, with its allOf and one of its alternatives. */
function merged(given: unknown, making: Making, depth: number): JsonObject {
  const schema = followReference(making.root, given, '')?.value ?? {};
  const parts = [...arrayOf(schema['allOf']), choose(schema['oneOf'], making), choose(schema['anyOf'], making)];
  if (depth > MAX_DEPTH || !parts.some(isObject)) return schema;
  const all = [schema, ...parts.filter(isObject).map((part) => merged(part, making, depth + 1))];
  return {
    ...Object.assign({}, ...all),
    properties: Object.assign({}, ...all.map(({ properties }) => objectOf(properties))),
    required: all.flatMap(({ required }) => arrayOf(required)),
  };
}

/** Each of the first alternatives in some variant; the first where the variant is about strings. */
function choose(alternatives: unknown, { variant }: Making): unknown {
  const all = arrayOf(alternatives);
  const index = ['full', 'hostile', 'empty'].includes(variant) ? 0 : VARIANTS.indexOf(variant);
  return all[index % Math.max(1, all.length)];
}

/** Of a schema without a type, what its other members are about; a string otherwise. */
export function typeOf(schema: JsonObject): string {
  const { type } = schema;
  const named = Array.isArray(type) ? type.find((one) => one !== 'null') : type;
  if (typeof named === 'string') return named;
  if (isObject(schema['properties']) && Object.keys(schema['properties']).length > 0) return 'object';
  return isObject(schema['items']) ? 'array' : 'string';
}

function within(value: number, schema: JsonObject): number {
  const least = numberOf(schema['minimum']) ?? Number.NEGATIVE_INFINITY;
  const most = numberOf(schema['maximum']) ?? Number.POSITIVE_INFINITY;
  return Math.max(least, Math.min(most, value));
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
