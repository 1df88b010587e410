// Reads bytes as Java does.

/** UTF-8, with U+FFFD for what is none. Java takes an encoded surrogate for one mistake, Node for three. */
export function decodeUtf8(bytes: Buffer): string {
  if (!bytes.includes(SURROGATE_LEAD)) return bytes.toString('utf8');
  return Buffer.from(bytes.toString('latin1').replace(SURROGATE, REPLACEMENT), 'latin1').toString('utf8');
}

const SURROGATE_LEAD = 0xed;
const SURROGATE = /\xed[\xa0-\xbf][\x80-\xbf]?/g;
const REPLACEMENT = '\xef\xbf\xbd';
