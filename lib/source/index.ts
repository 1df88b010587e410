// YAML and JSON documents as values with places, and JSON pointers into them.
export { lookUp, referencePointer } from './look-up.ts';
export { pointer, pointerPath } from './pointer.ts';
export { readDocument, type SourceDocument } from './source-document.ts';
