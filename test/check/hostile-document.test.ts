// Documents made to end the check: it ends by itself, with findings.
import { expect, it } from 'vitest';
import { findingsOf, type Json, withIntegration, withSchemas } from './make-document.ts';

function codes(document: Json): string[] {
  return [...new Set(findingsOf(document).map(([, code]) => code))];
}

it('reads schemas nested 200 levels deep', () => {
  let schema: Json = { type: 'nothing' };
  for (let level = 0; level < 100; level++) schema = { type: 'object', properties: { a: schema } };
  expect(codes(withSchemas({ A: schema }))).toEqual(['openapi-schema']);
});

it('follows no circle of references', () => {
  expect(codes(withSchemas({ A: { $ref: '#/components/schemas/A' } }))).toEqual(['reference-resolves']);
});

it('stops patterns that would match for ever', () => {
  const patterns = Array.from({ length: 30 }, (_, n) => [`(?:|${n}?|){60}z`, { statusCode: '500' }]);
  const responses = { '2\\d{2}': { statusCode: '200' }, ...Object.fromEntries(patterns) };
  expect(codes(withIntegration({ responses }))).toContain('integration-response-undecided');
});

it('takes names of the language for names', () => {
  const schema = JSON.parse(
    '{"type": "object", "properties": {"__proto__": {"type": "string"}, "constructor": {"type": "string"}}}',
  );
  expect(codes(withSchemas({ constructor: schema, toString: schema }))).toEqual([]);
});
