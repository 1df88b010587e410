// Of several allowed origins, a response names the one that asks, and no other; nothing else of the response changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTemplate, type Template } from '../../lib/vtl/index.ts';
import { hostileJson, hostileText } from './hostile.ts';
import {
  errorSource,
  type Given,
  passthroughTemplate,
  preflightTemplate,
  type Rendered,
  render,
  responseTemplate,
} from './real-templates.ts';

const RUNS = 400;
const ORIGINS = ['https://a.example', 'http://localhost:3000', 'https://b.example'];
const ALLOW = 'Access-Control-Allow-Origin';
const SEVERAL = { 'cors.origins': ORIGINS };

const CASES: readonly (readonly [name: string, plain: Template | undefined, several: Template])[] = [
  ['a passed-through 200', undefined, passthroughTemplate(SEVERAL)],
  ['a preflight', undefined, preflightTemplate(SEVERAL)],
  ['a batch', responseTemplate('put-records'), responseTemplate('put-records', SEVERAL)],
  ...(['400', '413', '500', '502', '503'] as const).map(
    (status) =>
      [`a ${status}`, compileTemplate(errorSource(status)), compileTemplate(errorSource(status, SEVERAL))] as const,
  ),
];

const kinesisBody = fc.oneof(
  hostileJson.map((value) => JSON.stringify(value)),
  fc
    .tuple(fc.constantFrom('ValidationException', 'ProvisionedThroughputExceededException', 'X'), hostileText)
    .map(([type, message]) => JSON.stringify({ __type: type, message })),
  fc
    .tuple(fc.nat(2), fc.array(fc.record({ ErrorCode: hostileText, ErrorMessage: hostileText }), { maxLength: 3 }))
    .map(([FailedRecordCount, Records]) => JSON.stringify({ FailedRecordCount, Records })),
);

/** Near misses of an allowed origin, and anything. */
const otherOrigin = fc
  .oneof(
    hostileText,
    fc
      .constantFrom(...ORIGINS)
      .chain((origin) =>
        fc.constantFrom(
          `${origin}.evil.example`,
          `${origin}/`,
          ` ${origin}`,
          origin.toUpperCase(),
          `${origin}:443`,
          'null',
          '*',
          `${origin} ${origin}`,
        ),
      ),
  )
  .filter((origin) => !ORIGINS.includes(origin));

describe.each(CASES)('%s', (name, plain, several) => {
  const without = (body: string): Omit<Rendered, 'header'> & { header: object } => {
    if (plain) {
      const { header, ...rest } = rendered(plain, body);
      return { ...rest, header: Object.fromEntries(header) };
    }
    return { text: name === 'a preflight' ? '' : body, header: {}, status: undefined };
  };

  it('names the origin that asks when it is one of them', () => {
    const property = fc.property(kinesisBody, fc.constantFrom(...ORIGINS), (body, origin) => {
      const { header, ...rest } = rendered(several, body, origin);
      const expected = without(body);
      expect({ ...rest, header: Object.fromEntries(header) }).toEqual({
        ...expected,
        header: { ...expected.header, [ALLOW]: origin },
      });
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('names no other, and none for a request without an origin', () => {
    const property = fc.property(kinesisBody, fc.option(otherOrigin, { nil: undefined }), (body, origin) => {
      const { header, ...rest } = rendered(several, body, origin);
      expect({ ...rest, header: Object.fromEntries(header) }).toEqual(without(body));
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

function rendered(template: Template, body: string, origin?: string): Rendered {
  const header = new Map(origin === undefined ? [] : [['Origin', origin]]);
  const empty = new Map<string, string>();
  const given: Given = { body, params: { path: empty, querystring: empty, header }, context: { requestId: 'r' } };
  return render(template, given);
}
