// Lists every `$ref` in a document.
import { isObject } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';

export interface ReferenceUse {
  /** Of the `$ref` member. */
  readonly pointer: string;
  readonly reference: string;
}

/** Members whose values are data, in which a `$ref` has no meaning. */
const DATA = new Set(['example', 'default', 'enum', 'value']);

export function listReferences(value: unknown, above = '', name = ''): ReferenceUse[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => listReferences(item, above + pointer(index)));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([member, inner]) => {
    const place = above + pointer(member);
    if (member === '$ref' && typeof inner === 'string') return [{ pointer: place, reference: inner }];
    // A property of a schema can have any name, including one of these.
    const isData = DATA.has(member) || (member.startsWith('x-') && member !== 'x-amazon-apigateway-any-method');
    return isData && name !== 'properties' ? [] : listReferences(inner, place, member);
  });
}

/** Whether the reference is a path to a YAML or JSON file, with or without a place in it. */
export function isFileReference(reference: string): boolean {
  return /^(?![a-z]+:)[^#]+\.(?:ya?ml|json)(?:#.*)?$/i.test(reference);
}
