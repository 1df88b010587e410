// Documents made to end the check: it ends by itself, with findings.
import { expect, it } from 'vitest';
import { InputError } from '../../lib/base/input-error.ts';
import { everyReplacement } from '../support/every-replacement.ts';
import { findingsOf, type Json, makeDocument, withIntegration, withSchemas } from './make-document.ts';

function codes(document: Json): string[] {
  return [...new Set(findingsOf(document).map(([, code]) => code))];
}

it('reads schemas nested 200 levels deep', () => {
  let schema: Json = { type: 'nothing' };
  for (let level = 0; level < 100; level++) schema = { type: 'object', properties: { a: schema } };
  expect(codes(withSchemas({ A: schema }))).toEqual(['openapi-invalid']);
});

it('follows no circle of references', () => {
  expect(codes(withSchemas({ A: { $ref: '#/components/schemas/A' } }))).toEqual(['reference-unresolved']);
});

it('stops patterns that would never finish', () => {
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

// String() throws for such an object.
it('takes an object with a member toString anywhere', () => {
  const extended = makeDocument(undefined, {
    'x-amazon-apigateway-binary-media-types': ['image/png'],
    'x-amazon-apigateway-gateway-responses': { DEFAULT_4XX: { statusCode: '400' } },
  });
  for (const changed of everyReplacement(extended, { toString: 1 })) {
    try {
      findingsOf(changed as Json);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
    }
  }
});
