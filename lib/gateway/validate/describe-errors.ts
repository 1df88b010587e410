// Converts Ajv's errors to the messages of the Java validator behind API Gateway, which clients see in
// `$context.error.validationErrorString`: `object has missing required properties (["body","subject","to"])`.
// Like that validator, reports the members of an object or array only when the object or array itself is valid.
import type { ErrorObject } from 'ajv-draft-04';

/** One message per failed keyword, sorted by place and keyword. */
export function describeErrors(errors: readonly ErrorObject[]): readonly string[] {
  const places = new Map<string, ErrorObject[]>();
  for (const error of withoutBranches(errors)) {
    const place = places.get(error.instancePath);
    if (place) place.push(error);
    else places.set(error.instancePath, [error]);
  }
  const reported = [...places].filter(([path]) => !ancestors(path).some((ancestor) => places.has(ancestor)));
  return reported.flatMap(([, own]) => {
    const keywords = [...new Set(own.map(({ keyword }) => keyword))].sort();
    return keywords.map((keyword) =>
      describe(
        keyword,
        own.filter((error) => error.keyword === keyword),
      ),
    );
  });
}

/**
 * Drops the errors inside the alternatives of a failed anyOf or oneOf: only its own failure is reported.
 * Ajv lists the errors of the alternatives directly before it.
 */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
      while (belongsTo(error, kept.at(-1))) kept.pop();
    }
    kept.push(error);
  }
  return kept;
}

function belongsTo(choice: ErrorObject, error: ErrorObject | undefined): boolean {
  if (!error || error.parentSchema === choice.parentSchema) return false;
  return error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`);
}

function ancestors(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_name, index) => names.slice(0, index + 1).join('/'));
}

/** @param errors those of one keyword at one place; several for the keywords Ajv reports per member. */
function describe(keyword: string, errors: readonly ErrorObject[]): string {
  const [first] = errors;
  if (!first) return keyword;
  const write = MESSAGES[keyword];
  return write ? write(first, errors, first.data) : `${keyword}: ${first.message ?? 'does not match'}`;
}

type Write = (first: ErrorObject, errors: readonly ErrorObject[], data: unknown) => string;

const param = (error: ErrorObject, name: string): unknown => (error.params as Readonly<Record<string, unknown>>)[name];
const json = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    // Nested deeper than JSON.stringify supports.
    return '…';
  }
};
const size = (data: unknown): number => {
  if (typeof data === 'string') return [...data].length;
  return typeof data === 'object' && data !== null ? Object.keys(data).length : 0;
};
const names = (errors: readonly ErrorObject[], name: string): string =>
  json([...new Set(errors.map((error) => String(param(error, name))))].sort());

const MESSAGES: Readonly<Record<string, Write>> = {
  additionalItems: (first, _all, data) =>
    `schema only allows ${param(first, 'limit')} elements in array but instance has ${size(data)} elements`,
  additionalProperties: (_first, all) =>
    `object instance has properties which are not allowed by the schema: ${names(all, 'additionalProperty')}`,
  anyOf: (first) => `instance failed to match at least one required schema among ${size(first.schema)}`,
  dependencies: (first, all) =>
    `property ${json(param(first, 'property'))} of object has missing property dependencies ` +
    `(schema requires ${json(String(param(first, 'deps')).split(', ').sort())}; missing: ${names(all, 'missingProperty')})`,
  enum: (first, _all, data) =>
    `instance value (${json(data)}) not found in enum (possible values: ${json(param(first, 'allowedValues'))})`,
  maximum: (first, _all, data) =>
    param(first, 'comparison') === '<'
      ? `numeric instance is not strictly lower than the required maximum ${param(first, 'limit')}`
      : `numeric instance is greater than the required maximum (maximum: ${param(first, 'limit')}, found: ${json(data)})`,
  maxItems: (first, _all, data) =>
    `array is too long: must have at most ${param(first, 'limit')} elements but instance has ${size(data)} elements`,
  maxLength: (first, _all, data) =>
    `string ${json(data)} is too long (length: ${size(data)}, maximum allowed: ${param(first, 'limit')})`,
  maxProperties: (first, _all, data) =>
    `object has too many properties (found ${size(data)} but schema requires at most ${param(first, 'limit')})`,
  minimum: (first, _all, data) =>
    param(first, 'comparison') === '>'
      ? `numeric instance is not strictly greater than the required minimum ${param(first, 'limit')}`
      : `numeric instance is lower than the required minimum (minimum: ${param(first, 'limit')}, found: ${json(data)})`,
  minItems: (first, _all, data) =>
    `array is too short: must have at least ${param(first, 'limit')} elements but instance has ${size(data)} elements`,
  minLength: (first, _all, data) =>
    `string ${json(data)} is too short (length: ${size(data)}, required minimum: ${param(first, 'limit')})`,
  minProperties: (first, _all, data) =>
    `object has too few properties (found ${size(data)} but schema requires at least ${param(first, 'limit')})`,
  multipleOf: (first, _all, data) =>
    `remainder of division is not zero (${json(data)} / ${param(first, 'multipleOf')})`,
  not: () => 'instance matched a schema which it should not have',
  oneOf: (first) => {
    const passing = param(first, 'passingSchemas');
    const matched = Array.isArray(passing) ? passing.length : 0;
    return `instance failed to match exactly one schema (matched ${matched} out of ${size(first.schema)})`;
  },
  pattern: (first, _all, data) =>
    `ECMA 262 regex ${json(param(first, 'pattern'))} does not match input string ${json(data)}`,
  required: (_first, all) => `object has missing required properties (${names(all, 'missingProperty')})`,
  type: (first, _all, data) =>
    `instance type (${typeName(data)}) does not match any allowed primitive type (allowed: ${json(allowedTypes(param(first, 'type')))})`,
  uniqueItems: () => 'array must not contain duplicate elements',
};

function typeName(data: unknown): string {
  if (data === null) return 'null';
  if (Array.isArray(data)) return 'array';
  return typeof data === 'number' && Number.isInteger(data) ? 'integer' : typeof data;
}

/** A schema that allows numbers allows integers. */
function allowedTypes(type: unknown): string[] {
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return [...new Set(types.includes('number') ? [...types, 'integer'] : types)].sort();
}
