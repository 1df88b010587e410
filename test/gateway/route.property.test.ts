import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeFormValue } from '../../lib/gateway/http/url-decode.ts';
import { createRouteTree, matchRoute } from '../../lib/gateway/route/route-tree.ts';

const literal = fc.stringMatching(/^[A-Za-z0-9_.-]{1,8}$/);
const value = fc.string({ minLength: 1, unit: 'binary' });

it('finds the operation of any filled path, and the values it was filled with', () => {
  const segment = fc.oneof(
    literal,
    literal.map((name) => `{${name}}`),
  );
  const path = fc.uniqueArray(segment, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(path, fc.array(value, { minLength: 6, maxLength: 6 }), (segments, values) => {
      const operation = { method: 'GET', path: `/${segments.join('/')}` };
      const variables = segments.filter((one) => one.startsWith('{')).map((one) => one.slice(1, -1));
      const filled = segments.map((one) => {
        const index = variables.indexOf(one.slice(1, -1));
        return one.startsWith('{') ? encodeURIComponent(values[index] ?? '') : one;
      });
      const match = matchRoute(createRouteTree([operation]), `/${filled.join('/')}`, 'GET');
      expect(match?.operation).toBe(operation);
      expect(match?.variables).toEqual(variables.map((name, index) => [name, encodeURIComponent(values[index] ?? '')]));
    }),
  );
});

it('never takes a path for another with more or fewer segments', () => {
  const operation = { method: 'GET', path: '/{a}/{b}' };
  const tree = createRouteTree([operation]);
  fc.assert(
    fc.property(fc.array(literal, { maxLength: 6 }), (segments) => {
      const found = matchRoute(tree, `/${segments.join('/')}`, 'GET') !== undefined;
      expect(found).toBe(segments.length === 2);
    }),
  );
});

it('decodes what encodeURIComponent and URLSearchParams have encoded, and never throws', () => {
  fc.assert(
    fc.property(value, (text) => {
      expect(decodeFormValue(encodeURIComponent(text))).toBe(text);
      expect(decodeFormValue(new URLSearchParams({ text }).toString().slice('text='.length))).toBe(text);
      expect(typeof decodeFormValue(`%${text}%C3`)).toBe('string');
    }),
  );
});
