// Reads bytes as Java does.

/** Decodes UTF-8, with U+FFFD for invalid bytes. Java counts an encoded surrogate as one error, Node as three. */
export function decodeUtf8(bytes: Buffer): string {
  if (!bytes.includes(SURROGATE_LEAD)) return bytes.toString('utf8');
  return Buffer.from(bytes.toString('latin1').replace(SURROGATE, REPLACEMENT), 'latin1').toString('utf8');
}

const SURROGATE_LEAD = 0xed;
const SURROGATE = /\xed[\xa0-\xbf][\x80-\xbf]?/g;
const REPLACEMENT = '\xef\xbf\xbd';
