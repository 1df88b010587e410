// Base64 as the service accepts it: standard alphabet, padded, no bits left over.
import { SerializationError } from './serialization-error.ts';

/** @throws SerializationError with the message of the service: kinesalite 3.3.3, `test/helpers.js`. */
export function readBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  // Node skips what is not base64, so that fewer bytes come out, except for the URL-safe alphabet.
  const isWhole = bytes.length === sizeOf(text) && !text.includes('-') && !text.includes('_');
  if (isWhole && bytes.length % 3 === 0) return bytes;
  const reason = reasonAgainst(text);
  if (reason !== undefined) throw new SerializationError(`'${text}' can not be converted to a Blob: ${reason}`);
  return bytes;
}

/** Of the bytes, for padded base64. */
function sizeOf(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return (text.length / 4) * 3 - padding;
}

function reasonAgainst(text: string): string | undefined {
  if (text.length % 4 !== 0) return `Base64 encoded length is expected a multiple of 4 bytes but found: ${text.length}`;
  const wrong = /[^A-Za-z0-9+/=]|=(?=[^=])/.exec(text);
  if (wrong) return `Invalid Base64 character: '${wrong[0]}'`;
  const end = text.slice(-4);
  // The service's spelling.
  if (Buffer.from(end, 'base64').toString('base64') !== end) return 'Invalid last non-pad Base64 character dectected';
  return undefined;
}
