// Shared by every folder: input errors, JSON values, printable text, reading files. Knows nothing about APIs or AWS.
export { closestName, didYouMean } from './closest-name.ts';
export { errorCode } from './error-code.ts';
export { formatInputError, formatPlace, InputError, type Place } from './input-error.ts';
export { isJson } from './is-json.ts';
export {
  arrayOf,
  describeValue,
  isObject,
  type JsonObject,
  memberOf,
  objectOf,
  stringOf,
  stringsOf,
} from './json-value.ts';
export { loopbackNames } from './loopback-names.ts';
export { matchesWildcards } from './matches-wildcards.ts';
export { packageFolder } from './package-folder.ts';
export { printable } from './printable.ts';
export { readFile, readFileBytes } from './read-file.ts';
export { remember } from './remember.ts';
export { hasUniqueItems } from './unique-items.ts';
