// The rows of values.yaml, and what is sent for each in every payload format on both write routes.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { MEDIA_TYPES, type PayloadFormat } from '../../../generator/declaration/route.ts';

export interface ByteValue {
  readonly what: string;
  /** The value as JSON text, as it is sent in a request. */
  readonly sent: string;
  /** What the stream holds, in base64. */
  readonly stored: Readonly<Record<PayloadFormat, string>>;
  /** The same for the JSON format of a target that has the difference `json-reformatted`. */
  readonly reformatted: string;
}

interface Row {
  readonly what: string;
  readonly sent: string;
  readonly json: string;
  readonly reformatted?: string;
  readonly text: string;
}

export const BYTE_VALUES: readonly ByteValue[] = (
  parse(readFileSync(new URL('values.yaml', import.meta.url), 'utf8')) as Row[]
).map(({ what, sent, json, reformatted = json, text }) => ({
  what,
  sent,
  stored: { json, text, binary: text },
  reformatted,
}));

export const FORMATS = Object.keys(MEDIA_TYPES) as PayloadFormat[];

/** The member `Data` of a request in a format, as JSON text. */
export function dataMember({ sent, stored }: ByteValue, format: PayloadFormat): string {
  switch (format) {
    case 'json':
      return sent;
    case 'text':
      return sent.startsWith('"') ? sent : JSON.stringify(sent);
    case 'binary':
      return JSON.stringify(stored.binary);
  }
}
