// YAML and JSON documents as values with places, and JSON pointers into them.
export {
  type FileReference,
  type LinkedDocument,
  linkFiles,
  referencedFiles,
  showPlace,
  splitPlace,
} from './link-files.ts';
export { isFileReference, listReferences, type ReferenceUse } from './list-references.ts';
export { lookUp, referencePointer } from './look-up.ts';
export { pointer, pointerPath } from './pointer.ts';
export { readDocument, type SourceDocument } from './source-document.ts';
