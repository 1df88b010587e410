// Bodies of events: the values of values.yaml as JSON and as text, and bytes that are not text.
import { BYTE_VALUES } from './byte-values.ts';

export interface EventBody {
  readonly what: string;
  readonly type: 'application/json' | 'text/plain' | 'application/octet-stream';
  readonly body: Buffer;
}

const ALL_BYTES = Buffer.from(Array.from({ length: 256 }, (_byte, index) => index));

const BYTES: readonly (readonly [what: string, body: Buffer])[] = [
  ['all 256 byte values', ALL_BYTES],
  ['all 256 byte values backwards', Buffer.from(ALL_BYTES).reverse()],
  ['nothing', Buffer.of()],
  ['a zero byte', Buffer.of(0)],
  ['a byte that begins no character', Buffer.of(0xff)],
  ['half a character', Buffer.from('é').subarray(0, 1)],
  ['an overlong slash', Buffer.of(0xc0, 0xaf)],
  ['a surrogate in UTF-8', Buffer.of(0xed, 0xa0, 0x80)],
  ['the two bytes {}', Buffer.from('{}')],
  ['what looks like base64', Buffer.from('AAAA')],
  ['a byte order mark', Buffer.of(0xef, 0xbb, 0xbf)],
  ['UTF-16', Buffer.from('text', 'utf16le')],
  ['gzip', Buffer.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
  ['line ends', Buffer.from('\r\n\n\r')],
  ['100,000 bytes', Buffer.concat(Array.from({ length: 400 }, () => ALL_BYTES)).subarray(0, 100_000)],
];

export const EVENT_BODIES: readonly EventBody[] = [
  ...BYTE_VALUES.map(({ what, sent }) => eventBody(what, 'application/json', Buffer.from(sent))),
  ...BYTE_VALUES.map(({ what, stored }) => eventBody(what, 'text/plain', Buffer.from(stored.text, 'base64'))),
  ...BYTES.map(([what, body]) => eventBody(what, 'application/octet-stream', body)),
];

function eventBody(what: string, type: EventBody['type'], body: Buffer): EventBody {
  return { what, type, body };
}
