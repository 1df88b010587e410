// Counts the references that validation with a model may follow. References can multiply: thirty schemas, each an allOf of the next
// one twice, are a short document but an endless validation.
import { arrayOf, isObject, type JsonObject, objectOf, stringOf } from '../../base/index.ts';

export interface ReferenceCount {
  /** For one value without its members, when every alternative is tried. A recursive schema counts once. */
  readonly atOnce: number;
  /** For one value with all members that a schema names; Infinity for a recursive schema. */
  readonly inAll: number;
}

/** Keywords whose schemas apply to the value itself. */
const SAME_VALUE = ['allOf', 'anyOf', 'oneOf', 'not', 'dependencies'] as const;
/** Keywords whose schemas apply to its members. */
const MEMBERS = ['properties', 'patternProperties', 'additionalProperties', 'items', 'additionalItems'] as const;
/** Keywords that map names to schemas. */
const SCHEMA_MAPS: readonly string[] = ['dependencies', 'properties', 'patternProperties'];

const IN_PROGRESS: ReferenceCount = { atOnce: 0, inAll: Number.POSITIVE_INFINITY };

/**
 * Each schema is counted once, however many references lead to it.
 * @param resolve returns the schema of a `$ref`; undefined if unknown, which counts as a recursive schema.
 */
export function countReferences(schema: unknown, resolve: (reference: string) => unknown): ReferenceCount {
  const counted = new Map<JsonObject, ReferenceCount>();
  const count = (one: unknown): ReferenceCount => {
    if (!isObject(one)) return { atOnce: 0, inAll: 0 };
    const known = counted.get(one);
    if (known) return known;
    counted.set(one, IN_PROGRESS);
    const result = countOne(one);
    counted.set(one, result);
    return result;
  };
  const countOne = (one: JsonObject): ReferenceCount => {
    const reference = stringOf(one['$ref']);
    if (reference !== undefined) {
      const target = resolve(reference);
      const { atOnce, inAll } = target === undefined ? IN_PROGRESS : count(target);
      return { atOnce: atOnce + 1, inAll: inAll + 1 };
    }
    const same = SAME_VALUE.flatMap((keyword) => schemasOf(one, keyword)).map(count);
    const members = MEMBERS.flatMap((keyword) => schemasOf(one, keyword)).map(count);
    return { atOnce: sum(same, 'atOnce'), inAll: sum(same, 'inAll') + sum(members, 'inAll') };
  };
  return count(schema);
}

function schemasOf(schema: JsonObject, keyword: string): readonly unknown[] {
  const value = schema[keyword];
  if (SCHEMA_MAPS.includes(keyword)) return Object.values(objectOf(value));
  return Array.isArray(value) ? arrayOf(value) : [value];
}

function sum(counts: readonly ReferenceCount[], member: keyof ReferenceCount): number {
  return counts.reduce((total, count) => total + count[member], 0);
}
