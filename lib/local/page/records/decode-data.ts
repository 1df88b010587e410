// The data of a record as people read it: as text, as JSON, in hex. Long data is truncated.
import { indentJson } from './indent-json.ts';
import type { DecodedData } from './record-view.ts';

const MAX_TEXT_BYTES = 4096;
const MAX_HEX_BYTES = 512;
const HEX_LINE = 16;

/** All of the C0 and C1 controls but tab, line feed and carriage return: bytes with one of them are not text for people. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is searched for.
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

export function decodeData(data: Buffer): DecodedData {
  const shown = data.subarray(0, MAX_TEXT_BYTES);
  const text = decodeText(shown, shown.length < data.length);
  const json = text === undefined || shown.length < data.length ? undefined : indentJson(text);
  return {
    ...(text !== undefined && { text }),
    ...(json !== undefined && { json }),
    hex: hexLines(data.subarray(0, MAX_HEX_BYTES)),
    shownBytes: shown.length,
  };
}

/** @param isTruncated a character at the end may be incomplete, and is omitted. */
function decodeText(bytes: Buffer, isTruncated: boolean): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isTruncated });
    return CONTROL.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function hexLines(bytes: Buffer): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += HEX_LINE) {
    const pairs =
      bytes
        .subarray(at, at + HEX_LINE)
        .toString('hex')
        .match(/../g) ?? [];
    lines.push(`${at.toString(16).padStart(4, '0')}  ${pairs.join(' ')}`);
  }
  return lines.join('\n');
}
