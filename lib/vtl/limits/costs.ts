// What the work of a rendering costs. The unit is a 1024th of a step, so that all costs are integers, which V8 adds fastest. A step is
// at most a microsecond of work on the machine of docs/decisions/0012-limits.md: the limit of steps bounds the time.

/** A statement, a call of a method, a value that a JSONPath visits, a match of a regular expression. */
export const STEP = 1024;

/** Per character that is copied or read once: concatenation, searching, comparing, printing, reading JSON. */
export const CHARACTER = 2;

/** Per character of a string that is converted: base64, URL encoding, hashing. */
export const CONVERTED = 8;

/** Per character whose case is changed. */
export const CASED = 12;

/** Per character of a string that is joined: V8 copies it later, when one of its characters is read. */
export const JOINED = 3;

/** Per space that is skipped or trimmed, one after the other. */
export const SKIPPED = 16;

/** Per byte or character that is decoded in a way of Java's that the platform does not have. */
export const DECODED = 32;

/** Per character that is replaced, as by an escape. */
export const REPLACED = 256;

/** Per character that a conversion adds. */
export const ADDED = 16;

/** Per value that an expression computes: an item of a literal list, an operand, an argument, a property. */
export const VALUE = 256;

/** Per item of a list that is copied, compared or printed. */
export const ITEM = 128;

/** Per integer in a row of them that is written. */
export const INTEGER = 28;

/** Per Double of Java that is written; and more with an exponent, which takes three conversions. */
export const DOUBLE = 320;
export const EXPONENT = 1536;

/** Per string in quotes that is written. */
export const TEXT = 64;

/** Per string in quotes with an escape, that is read or written; and more where the platform writes it in another way than json-smart. */
export const ESCAPED_TEXT = 128;
export const ESCAPED_BY_US = 384;

/** Per entry of a map that is copied or compared, and that is written. */
export const ENTRY = 512;
export const WRITTEN_ENTRY = 256;

/** Per array or object that is written as JSON. */
export const CONTAINER = 256;

/** Per item that is moved within a list. */
export const MOVED = 1;

/** Of a search: in the worst case every character of the part is compared at every place. No engine avoids that for all strings. */
export function searchCost(text: string, part: string): number {
  return text.length * 3 * CHARACTER + Math.ceil((text.length * part.length) / 2);
}

/** Per step of our own regular expression engine. */
export const REGEX_STEP = 64;

/** Per character that JavaScript's engine may read, as nativeCost counts them. */
export const NATIVE_REGEX = 1;

/** Per regular expression, and per character and instruction of it, once per rendering. */
export const REGEX = 300 * STEP;
/** The same for those after the first few: thousands of patterns take longer each, because V8 has to collect them. */
export const MANY_REGEX = 800 * STEP;
export const REGEX_SOURCE = 4096;

/** Per character of a JSONPath. */
export const PATH_SOURCE = 512;

/** Per error that a call ends with and the rendering does not: malformed JSON, a path without a value. */
export const THROWN = 12 * STEP;

/** Per operation with a number of more than 64 bits. */
export const BIG_NUMBER = 24 * STEP;

/** Per unit of weight of a JSON value: see json/json-weight.ts. */
export const JSON_WEIGHT = 128;

/** Characters that are converted before their cost is charged: no single conversion can take long. */
export const PIECE = 65_536;
