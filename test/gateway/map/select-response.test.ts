import { describe, expect, it } from 'vitest';
import { INTERNAL_ERROR, type Json, kinesisOperation, makeOperation } from '../make-gateway.ts';

/** The status a client gets for a backend status, with these patterns → statuses. */
async function select(patterns: Readonly<Record<string, number | string>>, backendStatus: number, declared?: string[]) {
  const entries = Object.entries(patterns).map(([key, statusCode]) => [key, { statusCode }]);
  const statuses = declared ?? Object.values(patterns).map(String);
  const responses: Json = Object.fromEntries(statuses.map((status) => [status, { description: status }]));
  const gateway = makeOperation(kinesisOperation({ responses: Object.fromEntries(entries) }, { responses }), {
    backend: () => ({ status: backendStatus, body: Buffer.from('unchanged') }),
  });
  const response = await gateway.send('POST /dev/x');
  return [response.status, response.body];
}

describe('the integration response', () => {
  const OURS = { '2\\d{2}': 200, '413': 413, '4(?!13)\\d{2}': 400, '503': 503, '5(?!03)\\d{2}': 502, default: 500 };
  it.each([
    [OURS, 200, 200],
    [OURS, 201, 200],
    [OURS, 400, 400],
    [OURS, 413, 413],
    [OURS, 500, 502],
    [OURS, 503, 503],
    [OURS, 302, 500],
    // Recorded: with a single default an error becomes 200, its body untouched.
    [{ default: 200 }, 400, 200],
    [{ default: 200 }, 500, 200],
    // The pattern is about the whole status.
    [{ '20': 201, default: 500 }, 200, 500],
    [{ '0': 201, default: 500 }, 200, 500],
    [{ '2.*': 201, default: 500 }, 200, 201],
    // Developer guide: a Java regular expression.
    [{ '\\p{Digit}{3}': 201, default: 500 }, 200, 201],
    [{ '4[0-9&&[^2]]\\d++': 400, default: 500 }, 404, 400],
    [{ '4[0-9&&[^2]]\\d++': 400, default: 500 }, 422, 500],
    [{ '(?x) 4 \\d\\d': 400, default: 500 }, 404, 400],
    // The default comes last wherever it stands.
    [{ default: 500, '200': 201 }, 200, 201],
    // Recorded: an unquoted statusCode is imported as its text.
    [{ default: '200' }, 200, 200],
  ])('of %j for %i has the status %i', async (patterns, backendStatus, expected) => {
    expect(await select(patterns, backendStatus)).toEqual([expected, 'unchanged']);
  });

  it('that matches nothing is 500', async () => {
    expect(await select({ '200': 200 }, 400)).toEqual([500, INTERNAL_ERROR.body]);
    expect(await select({}, 200)).toEqual([500, INTERNAL_ERROR.body]);
  });

  it('has to be declared by the operation', async () => {
    expect(await select({ default: 201 }, 200, ['200'])).toEqual([500, INTERNAL_ERROR.body]);
  });

  it.each(['default', '4XX', '099', '600'])('is not a status that the operation declares as %s', async (key) => {
    expect(await select({ default: key === 'default' ? 200 : key }, 200, [key])).toEqual([500, INTERNAL_ERROR.body]);
  });

  it('with a pattern that is not a regular expression is reported and matches nothing', async () => {
    const responses = { '2(': { statusCode: '200' }, default: { statusCode: '500' } };
    const gateway = makeOperation(kinesisOperation({ responses }, { responses: { 200: {}, 500: {} } }));
    expect(gateway.warnings.map(({ message }) => message)).toEqual([
      'The pattern "2(" is not a regular expression. It matches nothing.',
    ]);
    expect((await gateway.send('POST /dev/x')).status).toBe(500);
  });
});
