// Whatever the body of an event and the rest of its request are, the request to Kinesis equals a model that knows no template.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BATCH_CASES, EVENT_CASES, type EventCase, KEY_MEMBERS, KEY_PARAMETER } from './event-cases.ts';
import { type Callers, contextOf } from './expected-request.ts';
import { hostileJson, hostileParams, hostileText } from './hostile.ts';
import { render } from './real-templates.ts';
import { canonical, readBack } from './request-cases.ts';

const params = fc.record({
  path: hostileParams(['stream-name', 'Partition-Key']),
  querystring: hostileParams([KEY_PARAMETER, 'stream-name', 'Partition-Key']),
  header: hostileParams(['Partition-Key', 'partition-key', KEY_PARAMETER, 'Content-Type']),
});
/** As most requests are: neither a path nor a query string has a parameter of that name. */
const quietParams = params.map(({ path, querystring, header }) => ({
  path: without(path, 'Partition-Key'),
  querystring: without(querystring, 'Partition-Key'),
  header: without(header, 'Partition-Key', 'partition-key'),
}));
const around = fc.record({
  requestId: hostileText,
  sourceIp: hostileText,
  requestTimeEpoch: fc.nat(),
  stage: hostileText,
});
const callers: fc.Arbitrary<Callers> = fc.record({
  iam: hostileText,
  'api-key': hostileText,
  cognito: hostileText,
  lambda: hostileText,
});

/** JSON, often with the member that is the key: of any type, or below something else than an object. */
const jsonBody = fc
  .oneof(
    hostileJson,
    member(KEY_MEMBERS[0], plainValue()),
    member(KEY_MEMBERS[0], member(KEY_MEMBERS[1], plainValue())),
  )
  .map((value) => JSON.stringify(value).replaceAll('\u007f', '\\u007f'));

const BODIES = {
  json: jsonBody,
  text: hostileText,
  binary: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64')),
} as const;

const line = fc.oneof(
  { weight: 4, arbitrary: hostileText.map((text) => text.replaceAll(/[\r\n]/g, '')) },
  { weight: 2, arbitrary: hostileJson.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\t', '{}', '\u2028', '\u0085', '\v', '\f') },
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\r\n', '\n\r');
/** Lines and their ends; the last one may have none. */
const batchBody = fc
  .tuple(fc.oneof(fc.constant(''), lineEnd), fc.array(fc.tuple(line, lineEnd), { maxLength: 12 }), line)
  .map(([start, lines, last]) => `${start}${lines.flat().join('')}${last}`);

/** @param runs of renders in all; @param batches random batches in all */
export function eventsSuite(runs: number, batches: number): void {
  it.each(EVENT_CASES)('$name stores the body as it was sent, under its key', (tested) => {
    assertExact(tested, BODIES[tested.format], Math.ceil(runs / EVENT_CASES.length));
  });

  it.each(BATCH_CASES)('$name stores the lines that are not empty, in their order, each under its key', (tested) => {
    assertExact(tested, batchBody, Math.ceil(batches / BATCH_CASES.length));
  });
}

function assertExact({ template, expected }: EventCase, body: fc.Arbitrary<string>, numRuns: number): void {
  const given = fc.oneof(params, quietParams);
  const property = fc.property(body, given, around, callers, (text, sent, context, who) => {
    const { sourceIp, ...others } = context;
    const rendered = render(template, {
      body: text === '' ? undefined : text,
      params: sent,
      context: { ...others, ...contextOf(who, sourceIp) },
    });
    const members = expected(text, sent, context, who);
    expect(readBack(rendered.text, members)).toBe(canonical(members));
  });
  fc.assert(property, { numRuns });
}

/** Numbers are integers, which have one spelling. */
function plainValue(): fc.Arbitrary<unknown> {
  return fc.oneof(
    hostileText,
    fc.constantFrom(null, true, false, 0, -1, 12345678901, [], {}, [1, 'a', null], { a: '"' }, ''),
  );
}

function member(name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  const others = fc.dictionary(fc.constantFrom('a', '__proto__', 'size', 'user.id-1'), fc.integer(), { maxKeys: 2 });
  return fc.tuple(others, value).map(([rest, own]) => ({ ...rest, [name]: own }));
}

function without(map: ReadonlyMap<string, string>, ...names: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...map].filter(([name]) => !names.includes(name)));
}
