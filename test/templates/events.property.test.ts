// A sample of events.property.long.test.ts, and what a template makes of special bodies.
import { describe, expect, it } from 'vitest';
import { EVENT_CASES } from './event-cases.ts';
import { eventsSuite } from './events-suite.ts';
import { type Given, render, requestTemplate } from './real-templates.ts';

describe('a sample of hostile requests', () => {
  eventsSuite(1_000, 300);
});

const REQUEST_ID = 'r-1';
const json = requestTemplate('post-event', 'json');
const batch = requestTemplate('post-events', 'text');

describe('a body', () => {
  it.each([
    ['json', undefined, 'e30='],
    ['json', '{}', 'e30='],
    ['text', undefined, 'e30='],
    ['binary', undefined, ''],
    // What the two bytes {} arrive as.
    ['binary', 'e30=', 'e30='],
  ] as const)('of %s that is %j is stored as the base64 %j', (format, body, stored) => {
    expect(requestOf(requestTemplate('post-event', format), body)).toMatchObject({ Data: stored });
  });

  // A client cannot send it: API Gateway converts all bytes.
  it('of octet-stream that is not base64 is a string like any other, which Kinesis rejects', () => {
    const body = 'A","StreamName":"evil';
    expect(requestOf(requestTemplate('post-event', 'binary'), body)).toMatchObject({ Data: body, StreamName: 's' });
  });

  it.each(['{', '{"user": ', '{"user": {"id-1": "a"', '[1', '"', '{user: }', 'text', '<html>', '\u0000'])(
    'that is not JSON, %j, is stored as it was sent even if the key is a member of it',
    (body) => {
      const templates = EVENT_CASES.filter(({ name }) => /json.*body:/.test(name)).map(({ template }) => template);
      const stored = templates.map((template) => {
        const { Data = '', PartitionKey } = requestOf(template, body);
        expect(PartitionKey).toBeTypeOf('string');
        return Buffer.from(Data, 'base64').toString();
      });
      // One of them has record.newline on, the other one the envelope.
      expect(stored).toEqual([`${body}\n`, expect.stringContaining(`{"data":${JSON.stringify(body)},`)]);
    },
  );
});

describe('a batch', () => {
  it.each([undefined, '{}', '\n', '\r\n\r\n', '\r'])('that is %j has no records', (body) => {
    expect(requestOf(batch, body)).toEqual({ StreamName: 's' });
  });

  it('of a line of spaces and of {} beside a line end has a record of each', () => {
    expect(linesOf('  \n{}\n')).toEqual(['  ', '{}']);
    expect(linesOf('{}\n')).toEqual(['{}']);
  });

  // #foreach stops at 1000; what API Gateway does then is not recorded.
  it.each([
    [500, 500],
    [501, 501],
    [502, undefined],
    [1000, undefined],
    [1001, undefined],
    [200_000, undefined],
  ])('of %i lines has %s records', (lines, records) => {
    expect((requestOf(batch, 'x\n'.repeat(lines)).Records ?? undefined)?.length).toBe(records);
    expect((requestOf(batch, `\n${'x\n'.repeat(lines)}`).Records ?? undefined)?.length).toBe(records);
  });

  it('gives each line a key of its own unless the request has one', () => {
    expect(requestOf(batch, 'a\n\nb').Records?.map(({ PartitionKey }) => PartitionKey)).toEqual(['r-1-0', 'r-1-1']);
    const header = new Map([['partition-key', 'k']]);
    expect(requestOf(batch, 'a\nb', header).Records?.map(({ PartitionKey }) => PartitionKey)).toEqual(['k', 'k']);
  });
});

it('an empty key is the request id', () => {
  expect(requestOf(json, 'x', new Map([['Partition-Key', '']])).PartitionKey).toBe(REQUEST_ID);
});

interface SentRequest {
  readonly StreamName: string;
  readonly Data?: string;
  readonly PartitionKey?: string;
  readonly Records?: readonly { readonly Data: string; readonly PartitionKey: string }[];
}

function requestOf(
  template: Parameters<typeof render>[0],
  body: string | undefined,
  header = new Map<string, string>(),
) {
  const empty = new Map<string, string>();
  const params: Given['params'] = { path: new Map([['stream-name', 's']]), querystring: empty, header };
  const { text } = render(template, { body, params, context: { requestId: REQUEST_ID } });
  return JSON.parse(text) as SentRequest;
}

function linesOf(body: string): string[] {
  return (requestOf(batch, body).Records ?? []).map(({ Data }) => Buffer.from(Data, 'base64').toString());
}
