// Lists the `$ref` of a document, and replaces them.
import { isObject } from '../base/index.ts';
import { pointer } from './pointer.ts';

export interface ReferenceUse {
  /** Of the `$ref` member. */
  readonly pointer: string;
  readonly reference: string;
}

/** Members whose values are data, in which a `$ref` has no meaning. */
const DATA = new Set(['example', 'default', 'enum', 'value']);

/** @param above the pointer of the value. */
export function listReferences(value: unknown, above = '', name = ''): ReferenceUse[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => listReferences(item, above + pointer(index)));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([member, inner]) => {
    const place = above + pointer(member);
    if (member === '$ref' && typeof inner === 'string') return [{ pointer: place, reference: inner }];
    return isData(member, name) ? [] : listReferences(inner, place, member);
  });
}

/**
 * A copy with other references.
 * @param change gets each `$ref` that {@link listReferences} lists.
 */
export function mapReferences(value: unknown, change: (use: ReferenceUse) => string, above = '', name = ''): unknown {
  if (Array.isArray(value)) return value.map((item, index) => mapReferences(item, change, above + pointer(index)));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, inner]) => {
      const place = above + pointer(member);
      if (member === '$ref' && typeof inner === 'string') return [member, change({ pointer: place, reference: inner })];
      return [member, isData(member, name) ? inner : mapReferences(inner, change, place, member)];
    }),
  );
}

/** Whether the reference is a path to a YAML or JSON file, with or without a place in it. */
export function isFileReference(reference: string): boolean {
  return /^(?![a-z]+:)[^#]+\.(?:ya?ml|json)(?:#.*)?$/i.test(reference);
}

/** A property of a schema can have any name, including one of these. */
function isData(member: string, name: string): boolean {
  const isName = DATA.has(member) || (member.startsWith('x-') && member !== 'x-amazon-apigateway-any-method');
  return isName && name !== 'properties';
}
