// No input, however hostile, changes a member other than its own: every request equals a model that knows no template.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEvent } from '../../generator/declaration/route.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { compileTemplate } from '../../lib/vtl/index.ts';
import { contextOf, expectedDescribeStreamSummary } from './expected-request.ts';
import { hostileJson, hostileParams, hostileText } from './hostile.ts';
import { render } from './real-templates.ts';
import { canonical, READ_CASES, type RequestCase, readBack, WRITE_CASES } from './request-cases.ts';

const RUNS = Math.ceil(20_000 / (WRITE_CASES.length + READ_CASES.length));

/** Beside the declared ones: names that belong to another place, or to none. */
const params = fc.record({
  path: hostileParams([...declared('path'), 'Shard-Iterator', 'Data']),
  querystring: hostileParams([...declared('query'), 'stream-name', 'Shard-Iterator']).chain((map) => numeric(map)),
  header: hostileParams([...declared('header'), 'shard-iterator', 'stream-name', 'Content-Type']),
});

const envelope = fc.record({
  requestId: hostileText,
  sourceIp: hostileText,
  requestTimeEpoch: fc.nat(),
  stage: hostileText,
});

const callers = fc.record({ iam: hostileText, 'api-key': hostileText, cognito: hostileText, lambda: hostileText });

const mostlyText = fc.oneof({ weight: 5, arbitrary: hostileText }, { weight: 1, arbitrary: hostileJson });

const single = object({
  Data: hostileJson,
  PartitionKey: mostlyText,
  ExplicitHashKey: mostlyText,
  SequenceNumberForOrdering: mostlyText,
});
const batch = fc
  .array(object({ data: hostileJson, 'partition-key': mostlyText, 'explicit-hash-key': mostlyText }), { maxLength: 4 })
  .chain((records) => object({ records: fc.constant(records) }, []));

/** By route id: what the members of a body can be. */
const BODIES: Readonly<Record<string, fc.Arbitrary<unknown>>> = { 'put-record': single, 'put-records': batch };

describe('hostile input', () => {
  // The body of an event is the record: events-suite.ts.
  it('is made for every route whose body has members', () => {
    expect(Object.keys(BODIES)).toEqual(ROUTES.filter((route) => route.bodies && !isEvent(route)).map(({ id }) => id));
  });

  for (const tested of WRITE_CASES) {
    const body = BODIES[tested.id] ?? hostileJson;
    it(`changes nothing but its own members in ${tested.name}`, () => assertExact(tested, body));
  }
  for (const tested of READ_CASES) {
    it(`changes nothing but its own members in ${tested.name}`, () => assertExact(tested, fc.constant(undefined)));
  }

  it('breaks out of a template that quotes raw values, and the property sees it', () => {
    const template = compileTemplate('{"StreamName": "$input.params(\'stream-name\')"}');
    const unsafe: RequestCase = {
      name: 'unsafe',
      id: 'describe-stream-summary',
      format: 'json',
      template,
      expected: (_, given) => expectedDescribeStreamSummary(given),
    };
    expect(() => assertExact(unsafe, fc.constant(undefined))).toThrow();
  });
});

/** The names of the parameters of all routes in one place. */
function declared(place: 'path' | 'query' | 'header'): string[] {
  const parameters = ROUTES.flatMap((route) => route.parameters).filter((parameter) => parameter.in === place);
  return [...new Set(parameters.map(({ name }) => name))];
}

function assertExact({ template, expected }: RequestCase, body: fc.Arbitrary<unknown>): void {
  const property = fc.property(body, params, envelope, callers, (value, given, around, who) => {
    const { sourceIp, ...context } = around;
    const { text } = render(template, {
      body: value === undefined ? undefined : bodyText(value),
      params: given,
      context: { ...context, ...contextOf(who, sourceIp) },
    });
    const members = expected(value, given, around, who);
    expect(readBack(text, members)).toBe(canonical(members));
  });
  fc.assert(property, { numRuns: RUNS });
}

/** JSON as clients write it, but for DEL: the reader drops one that stands raw beside an escape, in its own member alone. */
function bodyText(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u007f', '\\u007f');
}

/** The given members, each there or not, beside others with hostile names. */
function object(
  members: Record<string, fc.Arbitrary<unknown>>,
  requiredKeys?: never[],
): fc.Arbitrary<Record<string, unknown>> {
  const known = requiredKeys ? fc.record(members) : fc.record(members, { requiredKeys: [] });
  return fc
    .tuple(fc.dictionary(hostileText, hostileJson, { maxKeys: 2 }), known)
    .map(([others, own]) => ({ ...others, ...own }));
}

/** Numbers among the strings, so that the branch that prints them without quotes runs too. */
function numeric(map: ReadonlyMap<string, string>): fc.Arbitrary<ReadonlyMap<string, string>> {
  const number = fc.constantFrom('0', '10', '-5', '1700000000', '1.5', '99999999999', '007', '1e3', '5\n', '+1', '٣');
  return fc
    .array(fc.tuple(fc.constantFrom('limit', 'timestamp', 'max-results'), number), { maxLength: 2 })
    .map((more) => new Map([...map, ...more]));
}
