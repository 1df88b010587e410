// What every room may use: input errors, JSON values, printable text, reading files. Knows nothing of APIs or of AWS.
export { closestName, didYouMean } from './closest-name.ts';
export { errorCode } from './error-code.ts';
export { formatInputError, formatPlace, InputError, type Place } from './input-error.ts';
export { isJson } from './is-json.ts';
export { isObject, type JsonObject, listOf, memberOf, objectOf, textOf, textsOf, wordsOf } from './json-value.ts';
export { printable } from './printable.ts';
export { readFile } from './read-file.ts';
