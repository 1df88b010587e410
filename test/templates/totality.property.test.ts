// Every request template is total without its validator: whatever the body is, the request is valid JSON, with what is absent left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VtlError } from '../../lib/vtl/index.ts';
import { hostileJson, hostileText } from './hostile.ts';
import { type Given, type Rendered, render } from './real-templates.ts';
import { canonical, READ_CASES, type RequestCase, readBack, WRITE_CASES } from './request-cases.ts';

const RUNS = 250;
const params = {
  path: new Map([['stream-name', 's']]),
  querystring: new Map<string, string>(),
  header: new Map<string, string>(),
};
const envelope = { requestId: 'r', sourceIp: '127.0.0.1', requestTimeEpoch: 1700000000123, stage: 'dev' };
const around = { requestId: 'r', requestTimeEpoch: 1700000000123, stage: 'dev', identity: { sourceIp: '127.0.0.1' } };

const ODD_JSON = [
  'null',
  'true',
  'false',
  '0',
  '-1.5e3',
  '""',
  '"Data"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '[{"Data": 1}]',
  '{"records": []}',
];
const ODD_RECORDS = [
  null,
  0,
  '',
  'text',
  true,
  [],
  [1],
  {},
  { data: null },
  { data: {}, 'partition-key': 5 },
  { Data: 'a', data: undefined },
];
const NO_JSON = [
  'text',
  '<html><body>Bad Gateway</body></html>',
  ' ',
  '\n',
  'Data=1&PartitionKey=2',
  '#set($x = 1)',
  '$input',
  'NULL',
  '\u0000',
  '\ufeff',
];

const anyJson = fc.oneof(
  fc.constantFrom(...ODD_JSON),
  hostileJson.map((value) => JSON.stringify(value)),
  fc
    .constantFrom('Data', 'PartitionKey', 'ExplicitHashKey', 'records')
    .chain((name) => hostileJson.map((value) => JSON.stringify({ [name]: value }))),
  fc
    .array(fc.oneof(fc.constantFrom(...ODD_RECORDS), hostileJson), { maxLength: 4 })
    .map((records) => JSON.stringify({ records })),
);
/** What begins like JSON and is none: the one kind of body that may end in API Gateway's own 500. */
const broken = fc.oneof(
  fc.constantFrom(
    '{',
    '{"Data": ',
    '{"Data": "a"',
    '{"Data" 1}',
    '{"records": [',
    '{"records": [{]}',
    '{]',
    '{"a": 1}}',
    '{a: 1}',
    "{'Data': 1}",
  ),
  anyJson
    .filter((json) => /^[{["]/.test(json))
    .chain((json) => fc.nat(json.length - 1).map((length) => json.slice(0, length))),
  hostileText.map((text) => `{${text}`),
);

describe('any body', () => {
  for (const tested of [...WRITE_CASES, ...READ_CASES]) {
    it(`of JSON gives the members it has and no others in ${tested.name}`, () => {
      fc.assert(
        fc.property(anyJson, (body) => assertExact(tested, escapeDel(body), JSON.parse(body))),
        { numRuns: RUNS },
      );
    });

    it(`that is absent or no JSON gives the request without members of the body in ${tested.name}`, () => {
      for (const body of [undefined, '', ...NO_JSON]) assertExact(tested, body, undefined);
    });

    it(`of broken JSON gives valid JSON or an error in ${tested.name}`, () => {
      fc.assert(
        fc.property(broken, (body) => assertTotalOrFailed(tested, body)),
        { numRuns: RUNS },
      );
    });
  }
});

function assertExact({ template, expected }: RequestCase, body: string | undefined, value: unknown): void {
  const { text } = render(template, given(body));
  const members = expected(value, params, envelope);
  expect(readBack(text, members)).toBe(canonical(members));
}

function assertTotalOrFailed({ template }: RequestCase, body: string): void {
  const rendered = renderOrFail(template, given(body));
  if (rendered !== undefined) expect(JSON.parse(rendered.text)).toBeTypeOf('object');
}

function renderOrFail(template: RequestCase['template'], given: Given): Rendered | undefined {
  try {
    return render(template, given);
  } catch (error) {
    if (error instanceof VtlError) return undefined;
    throw error;
  }
}

function given(body: string | undefined): Given {
  return { body, params, context: around };
}

function escapeDel(json: string): string {
  return json.replaceAll('\u007f', '\\u007f');
}
