// Every request template under proof: the template, what it must give, and how its rendered text is read back.

import type { PayloadFormat } from '../../generator/declaration/route.ts';
import type { Options } from '../../generator/options/options.ts';
import type { RenderInput, Template } from '../../lib/vtl/index.ts';
import {
  type Callers,
  expectedDescribeStreamSummary,
  expectedGetRecords,
  expectedGetShardIterator,
  expectedListShards,
  expectedPutRecord,
  expectedPutRecords,
  type Storing,
} from './expected-request.ts';
import { requestTemplate } from './real-templates.ts';
import { parseStrictJson } from './strict-json.ts';

export type RequestCase = {
  readonly name: string;
  /** Of the route. */
  readonly id: string;
  readonly format: PayloadFormat;
  readonly template: Template;
  /** The request's members in any order; undefined ones are left out. `envelope` is what $context holds. */
  readonly expected: (
    body: unknown,
    params: RenderInput['params'],
    envelope: Storing['envelope'],
    callers?: Callers,
  ) => Record<string, unknown>;
};

const FORMATS: readonly PayloadFormat[] = ['json', 'text', 'binary'];
const OPTIONS: readonly Partial<Options>[] = [
  {},
  { 'record.newline': 'on' },
  { 'record.envelope': 'on', 'record.newline': 'on' },
  { 'record.envelope': 'on', 'auth.write': 'iam' },
  { 'record.envelope': 'on', 'auth.write': 'api-key', 'auth.read': 'iam' },
  { 'record.envelope': 'on', 'auth.write': 'cognito', 'auth.apiKey': 'required' },
  { 'record.envelope': 'on', 'record.newline': 'on', 'auth.write': 'lambda' },
];

export const WRITE_CASES: readonly RequestCase[] = [
  ...FORMATS.flatMap((format) => variants('put-record', format, expectedPutRecord)),
  ...FORMATS.flatMap((format) => variants('put-records', format, expectedPutRecords)),
];

export const READ_CASES: readonly RequestCase[] = [
  readCase('get-records', expectedGetRecords),
  readCase('get-shard-iterator', expectedGetShardIterator),
  readCase('describe-stream-summary', expectedDescribeStreamSummary),
  readCase('list-shards', expectedListShards),
];

/** The rendered request in the model's terms: base64 of a string or JSON value decoded, members sorted. */
export function readBack(rendered: string, expected: Record<string, unknown>): string {
  const request = parseStrictJson(rendered) as Record<string, unknown>;
  const records = expected['Records'];
  const decoded = Array.isArray(records)
    ? {
        ...request,
        Records: (request['Records'] as Record<string, unknown>[]).map((record, index) =>
          decode(record, records[index]),
        ),
      }
    : decode(request, expected);
  return canonical(decoded);
}

/** One text for equal JSON values, the order of the request's own members aside. */
export function canonical(request: Record<string, unknown>): string {
  const sorted = (members: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
  const records = request['Records'];
  return JSON.stringify(sorted({ ...request, ...(Array.isArray(records) ? { Records: records.map(sorted) } : {}) }));
}

function decode(
  members: Record<string, unknown>,
  expected: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const expectedData = expected?.['Data'];
  const data = members['Data'];
  if (typeof expectedData !== 'object' || expectedData === null || typeof data !== 'string') return members;
  const bytes = Buffer.from(data, 'base64');
  if (bytes.toString('base64') !== data) throw new SyntaxError('Data is not base64');
  const text = bytes.toString('utf8');
  if ('text' in expectedData) return { ...members, Data: { text } };
  const end = text.endsWith('\n') ? '\n' : '';
  return { ...members, Data: { json: parseStrictJson(text.slice(0, text.length - end.length)), end } };
}

function variants(
  id: string,
  format: PayloadFormat,
  expected: (
    body: unknown,
    params: RenderInput['params'],
    format: PayloadFormat,
    storing: Storing,
  ) => Record<string, unknown>,
): RequestCase[] {
  const chosen = format === 'binary' ? OPTIONS.slice(0, 1) : OPTIONS;
  return chosen.map((options) => ({
    name: [id, format, ...Object.entries(options).map(([name, value]) => (value === 'on' ? name : value))].join(' '),
    id,
    format,
    template: requestTemplate(id, format, options),
    expected: (body, params, envelope, callers) => {
      const kind = options['auth.write'] ?? 'none';
      const principal = kind === 'none' ? {} : { principal: callers?.[kind] || null };
      return expected(body, params, format, {
        newline: options['record.newline'] === 'on',
        ...(options['record.envelope'] === 'on' && envelope !== undefined
          ? { envelope: { ...envelope, ...principal } }
          : {}),
      });
    },
  }));
}

function readCase(id: string, expected: (params: RenderInput['params']) => Record<string, unknown>): RequestCase {
  return { name: id, id, format: 'json', template: requestTemplate(id), expected: (_body, params) => expected(params) };
}
