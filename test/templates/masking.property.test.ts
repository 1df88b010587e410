// Account numbers never survive in a message of Kinesis; shard ids and sequence numbers always do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../lib/vtl/index.ts';
import { errorSource, render, responseTemplate } from './real-templates.ts';
import { parseStrictJson } from './strict-json.ts';

const RUNS = 1_000;
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

const account = digits(12);
const kept = fc.oneof(
  digits(12).map((number) => `shardId-${number}`),
  digits(56),
  fc.oneof(digits(11), digits(13), digits(21)),
  fc.constantFrom('49590338271490256608559692538361571095921575989136588898', 'shardId-000000000000'),
);
/** What may be beside a number: not a digit or a hyphen, which would make it part of another one. */
const between = fc.constantFrom(
  ' ',
  ':',
  '/',
  '"',
  "'",
  ', ',
  '\\',
  '#',
  '$',
  '(',
  '=',
  'x',
  'é',
  '😀',
  '\n',
  '{"a":',
  ' arn:aws:kinesis:us-east-1:',
  ':stream/s ',
);

type Piece = { readonly text: string; readonly secret: boolean };
const piece = fc.oneof(
  account.map((text): Piece => ({ text, secret: true })),
  kept.map((text): Piece => ({ text, secret: false })),
);
const message = fc.array(fc.tuple(between, piece), { minLength: 1, maxLength: 6 }).chain((pairs) =>
  between.map((end) => ({
    text: `${pairs.map(([gap, { text }]) => `${gap}${text}`).join('')}${end}`,
    masked: `${pairs.map(([gap, { text, secret }]) => `${gap}${secret ? '*'.repeat(12) : text}`).join('')}${end}`,
  })),
);

const error = compileTemplate(errorSource('400'));
const batch = responseTemplate('put-records');

describe('account numbers', () => {
  it('are masked in the message of an error, and nothing else is', () => {
    const property = fc.property(
      message,
      fc.constantFrom('ResourceNotFoundException', 'ValidationException', 'LimitExceededException'),
      ({ text, masked }, type) => {
        const rendered = render(error, {
          body: JSON.stringify({ __type: type, message: text }),
          context: { requestId: 'r' },
        });
        expect(parseStrictJson(rendered.text)).toEqual({ code: type, message: masked, requestId: 'r' });
      },
    );
    fc.assert(property, { numRuns: RUNS });
  });

  it('are masked in a partly failed batch, whose other bytes stay the same', () => {
    const property = fc.property(fc.array(message, { minLength: 1, maxLength: 4 }), (messages) => {
      const bodyOf = (key: 'text' | 'masked') =>
        JSON.stringify({
          FailedRecordCount: messages.length,
          Records: [stored(), ...messages.map((said) => refused('InternalFailure', said[key]))],
        });
      const rendered = render(batch, { body: bodyOf('text'), context: { requestId: 'r' } });
      expect(rendered).toEqual({ text: bodyOf('masked'), header: new Map(), status: 207 });
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('are masked in a batch of which every record was throttled', () => {
    const property = fc.property(fc.array(message, { minLength: 1, maxLength: 4 }), (messages) => {
      const records = (key: 'text' | 'masked') =>
        messages.map((said) => refused('ProvisionedThroughputExceededException', said[key]));
      const body = JSON.stringify({ FailedRecordCount: messages.length, Records: records('text') });
      const rendered = render(batch, { body, context: { requestId: 'r' } });
      expect(rendered).toMatchObject({ header: new Map([['Retry-After', '1']]), status: 429 });
      expect(parseStrictJson(rendered.text)).toMatchObject({
        FailedRecordCount: messages.length,
        Records: records('masked'),
      });
    });
    fc.assert(property, { numRuns: 300 });
  });
});

function stored(): object {
  return {
    SequenceNumber: '49590338271490256608559692538361571095921575989136588898',
    ShardId: 'shardId-000000000001',
  };
}

function refused(code: string, said: string): object {
  return { ErrorCode: code, ErrorMessage: said };
}
