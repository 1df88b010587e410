// Finds the x-amazon-apigateway-* members of a document, wherever OpenAPI allows extensions.
import type { ApiDocument } from '../../apigateway/index.ts';
import { arrayOf, type JsonObject, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { ExtensionPlace } from '../extensions/extensions.ts';

export interface ExtensionUse {
  readonly name: string;
  readonly place: ExtensionPlace;
  readonly pointer: string;
  readonly value: unknown;
}

export function listExtensionUses({
  root,
  specification,
  pathItems,
  operations,
  securitySchemes,
}: ApiDocument): ExtensionUse[] {
  return [
    ...read(root, 'the root', ''),
    ...(specification === 'swagger-2.0' ? [] : arrayOf(root['servers'])).flatMap((server, index) =>
      read(objectOf(server), 'an entry of servers', pointer('servers', index)),
    ),
    ...pathItems.flatMap((item) => read(item.value, 'a path item', item.pointer)),
    ...operations.flatMap((operation) => read(operation.value, 'an operation', operation.pointer)),
    ...[...securitySchemes.values()].flatMap((scheme) => read(scheme.value, 'a security scheme', scheme.pointer)),
  ];
}

function read(object: JsonObject, place: ExtensionPlace, above: string): ExtensionUse[] {
  return Object.entries(object)
    .filter(([name]) => name.startsWith('x-amazon-apigateway-'))
    .map(([name, value]) => ({ name, place, pointer: above + pointer(name), value }));
}
