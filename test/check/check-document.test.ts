import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../lib/base/input-error.ts';
import { checkDocument } from '../../lib/check/check-document.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { caught } from '../support/caught.ts';
import { findingsOf, makeDocument, makeOperation } from './make-document.ts';

describe('checkDocument', () => {
  it('finds nothing in the shipped document', () => {
    const source = readDocument(readFileSync('spec/openapi.yaml', 'utf8'), 'spec/openapi.yaml');
    expect(checkDocument(source)).toEqual([]);
  });

  it('finds nothing in the smallest sound document', () => {
    expect(findingsOf(makeDocument())).toEqual([]);
  });

  it('reports everything it finds, in the order of the document', () => {
    const operation = makeOperation({ operationId: 5, summary: 6 });
    expect(findingsOf({ ...makeDocument(operation), tags: 'none' }).map(([, , pointer]) => pointer)).toEqual([
      '/paths/~1streams~1{stream}/put/operationId',
      '/paths/~1streams~1{stream}/put/summary',
      '/tags',
    ]);
  });

  it.each([
    ['a list', '[]', 'not-an-object', 1],
    ['an empty file', '', 'not-an-object', 1],
    ['Swagger 1.2', 'info: {}\nswagger: "1.2"', 'not-openapi-3-0', 2],
    ['OpenAPI 3.1', 'info: {}\nopenapi: 3.1.0', 'not-openapi-3-0', 2],
    ['no version', 'info: {}', 'not-openapi-3-0', 1],
    ['a number as version', 'openapi: 3.0', 'not-openapi-3-0', 1],
  ])('refuses %s', (_what, text, code, line) => {
    const error = caught(() => checkDocument(readDocument(text, 'api.yaml')), InputError);
    expect(error).toMatchObject({ code, place: { file: 'api.yaml', line } });
  });
});
