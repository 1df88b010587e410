// $util.urlEncode and urlDecode: Java's URLEncoder and URLDecoder in UTF-8, which write a space as `+`.
import { Failure } from '../limits/failure.ts';
import { decodeUtf8 } from './utf8.ts';

const UNESCAPED = /[A-Za-z0-9.*_-]/;

export function urlEncode(text: string): string {
  if (!/[^A-Za-z0-9.*_-]/.test(text)) return text;
  return text.replace(/[^A-Za-z0-9.*_-]+/g, (run) => encodeRun(run));
}

/** @throws Failure for a percent sign without two hexadecimal digits. */
export function urlDecode(text: string): string {
  if (!/[%+]/.test(text)) return text;
  return text.replaceAll('+', ' ').replace(/(?:%[\s\S]{0,2})+/g, (run) => decodeRun(run));
}

function encodeRun(run: string): string {
  let encoded = '';
  // Java encodes a lone surrogate as a question mark; toWellFormed is not in Node 20's types, so it is replaced here.
  for (const byte of Buffer.from(run.replace(/\p{Surrogate}/gu, '?'))) {
    const character = String.fromCharCode(byte);
    if (character === ' ') encoded += '+';
    else if (UNESCAPED.test(character)) encoded += character;
    else encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

function decodeRun(run: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < run.length; at += 3) {
    const hex = run.slice(at + 1, at + 3);
    if (!/^[0-9a-fA-F]{2}$/.test(hex)) throw new Failure(`"%${hex}" is not an encoded byte.`);
    bytes.push(Number.parseInt(hex, 16));
  }
  return decodeUtf8(Buffer.from(bytes));
}
