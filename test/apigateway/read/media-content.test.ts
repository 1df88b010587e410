// Source: OpenAPI 3.0.3, "Request Body Object", "Response Object" and "Reference Object".
import { expect, it } from 'vitest';
import { readMessageBody } from '../../../lib/apigateway/read/media-content.ts';

const SCHEMA = { type: 'object' };
const BODY = { content: { 'application/json': { schema: SCHEMA } } };
const ROOT = { components: { requestBodies: { Shared: BODY, Again: { $ref: '#/components/requestBodies/Shared' } } } };
const SHARED = '/components/requestBodies/Shared';

it.each<readonly [string, unknown, string | undefined, readonly (readonly [string, unknown, string])[]]>([
  ['a body', BODY, '/b', [['application/json', SCHEMA, '/b/content/application~1json/schema']]],
  [
    'a body behind a reference, with the places of what it names',
    { $ref: '#/components/requestBodies/Again' },
    SHARED,
    [['application/json', SCHEMA, `${SHARED}/content/application~1json/schema`]],
  ],
  [
    'media types as they are written, with and without schema',
    { content: { 'Text/CSV; charset=utf-8': {}, $default: { schema: SCHEMA }, 'a/b': null, 'c/d': { schema: 'x' } } },
    '/b',
    [
      ['Text/CSV; charset=utf-8', undefined, '/b/content/Text~1CSV; charset=utf-8/schema'],
      ['$default', SCHEMA, '/b/content/$default/schema'],
      ['a/b', undefined, '/b/content/a~1b/schema'],
      ['c/d', undefined, '/b/content/c~1d/schema'],
    ],
  ],
  ['a body without content', { description: 'a' }, '/b', []],
  ['no body', undefined, undefined, []],
  ['no body by a reference that leads nowhere', { $ref: '#/nothing' }, undefined, []],
  ['no body by something that is not an object', [BODY], undefined, []],
])('reads %s', (_what, body, valuePointer, content) => {
  const found = readMessageBody(ROOT, body, '/b');
  expect(found.pointer).toBe('/b');
  expect(found.valuePointer).toBe(valuePointer);
  expect(found.content.map(({ mediaType, schema, schemaPointer }) => [mediaType, schema, schemaPointer])).toEqual(
    content,
  );
});
