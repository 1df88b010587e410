// Counts the references that a model can make a validation follow. References that multiply (thirty schemas, each the allOf of the next
// one twice) are a short text and a validation without end.
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../../base/index.ts';

export interface ReferenceCount {
  /** For one value, its members not counted, when every alternative is tried. A schema within itself counts once. */
  readonly atOnce: number;
  /** For one value with every member that a schema names; Infinity when a schema is within itself. */
  readonly inAll: number;
}

/** Keywords whose schemas are about the value itself. */
const SAME_VALUE = ['allOf', 'anyOf', 'oneOf', 'not', 'dependencies'] as const;
/** Keywords whose schemas are about its members. */
const MEMBERS = ['properties', 'patternProperties', 'additionalProperties', 'items', 'additionalItems'] as const;
/** Those that hold schemas by names of the document's own. */
const BY_NAME: readonly string[] = ['dependencies', 'properties', 'patternProperties'];

const UNDER_WAY: ReferenceCount = { atOnce: 0, inAll: Number.POSITIVE_INFINITY };

/**
 * @param resolve gives the schema that a `$ref` names; undefined where it cannot tell, which counts as a schema within itself.
 * Each schema is counted once, however many lead to it.
 */
export function countReferences(schema: unknown, resolve: (reference: string) => unknown): ReferenceCount {
  const counted = new Map<JsonObject, ReferenceCount>();
  const count = (one: unknown): ReferenceCount => {
    if (!isObject(one)) return { atOnce: 0, inAll: 0 };
    const known = counted.get(one);
    if (known) return known;
    counted.set(one, UNDER_WAY);
    const result = countOne(one);
    counted.set(one, result);
    return result;
  };
  const countOne = (one: JsonObject): ReferenceCount => {
    const reference = textOf(one['$ref']);
    if (reference !== undefined) {
      const target = resolve(reference);
      const { atOnce, inAll } = target === undefined ? UNDER_WAY : count(target);
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
  if (BY_NAME.includes(keyword)) return Object.values(objectOf(value));
  return Array.isArray(value) ? listOf(value) : [value];
}

function sum(counts: readonly ReferenceCount[], member: keyof ReferenceCount): number {
  return counts.reduce((total, count) => total + count[member], 0);
}
