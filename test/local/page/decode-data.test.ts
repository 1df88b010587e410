// The data of a record as text, JSON and hex: what each shows, and what it does not pretend to be.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeData } from '../../../lib/local/page/records/decode-data.ts';
import { indentJson } from '../../../lib/local/page/records/indent-json.ts';

test.each<[data: string | Buffer, text: string | undefined, json: string | undefined]>([
  ['some data', 'some data', undefined],
  ['"some data"', '"some data"', '"some data"'],
  ['', '', undefined],
  ['é 漢 😀\tand\r\nmore', 'é 漢 😀\tand\r\nmore', undefined],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>', undefined],
  [Buffer.from([0xff, 0xfe]), undefined, undefined],
  // Half a character, in data that is complete.
  [Buffer.from('é').subarray(0, 1), undefined, undefined],
  ['a\x1b[2Jb', undefined, undefined],
  ['a\u0085b', undefined, undefined],
])('%j', (data, text, json) => {
  const decoded = decodeData(Buffer.from(data));
  expect([decoded.text, decoded.json]).toEqual([text, json]);
});

test('hex has 16 bytes per line, and ends after 512', () => {
  expect(decodeData(Buffer.from('0123456789abcdefg')).hex).toBe(
    '0000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66\n0010  67',
  );
  expect(decodeData(Buffer.alloc(600)).hex.split('\n')).toHaveLength(32);
});

test('text ends after 4096 bytes, not in the middle of a character, and is not shown as JSON then', () => {
  // A quotation mark, then characters of two bytes: byte 4096 is the first half of one.
  const { text, json, shownBytes } = decodeData(Buffer.from(JSON.stringify('é'.repeat(3000))));
  expect([text, json, shownBytes]).toEqual([`"${'é'.repeat(2047)}`, undefined, 4096]);
});

test.each([
  ['{"a":[1,"b",null],"c":{}}', '{\n  "a": [\n    1,\n    "b",\n    null\n  ],\n  "c": {}\n}'],
  // Numbers keep their digits, members their order and number, strings their escapes.
  [' [12345678901234567890, 1.0]', '[\n  12345678901234567890,\n  1.0\n]'],
  ['{"b":1,"a":2,"b":3}', '{\n  "b": 1,\n  "a": 2,\n  "b": 3\n}'],
  ['["\\u0041 \\" ] , {"]', '[\n  "\\u0041 \\" ] , {"\n]'],
  ['[]', '[]'],
  ['true', 'true'],
  ['{"a":1', undefined],
  ['', undefined],
])('%s is indented as %j', (text, indented) => {
  expect(indentJson(text)).toBe(indented);
});

test('what is indented has the same value', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(JSON.parse(indentJson(text) ?? '')).toEqual(JSON.parse(text));
    }),
  );
});

test('brackets alone do not become a screen of whitespace', () => {
  const text = '['.repeat(2000) + ']'.repeat(2000);
  expect(indentJson(text)?.length).toBeLessThan(4000 * (1 + 1 + 40));
});
