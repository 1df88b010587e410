import { describe, expect, it } from 'vitest';
import { InputError } from '../../lib/base/input-error.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { caught } from '../support/caught.ts';

const text = `openapi: 3.0.3
paths:
  /a:
    get:
      responses:
        200: {description: fine}
        '404': {description: gone}
list:
  - one
  - two: 2
`;

describe('readDocument', () => {
  const source = readDocument(text, 'api.yaml');

  it('gives plain values', () => {
    expect(source.value).toEqual({
      openapi: '3.0.3',
      paths: { '/a': { get: { responses: { '200': { description: 'fine' }, '404': { description: 'gone' } } } } },
      list: ['one', { two: 2 }],
    });
  });

  it.each([
    ['', 1, 1],
    ['/openapi', 1, 10],
    ['/paths/~1a/get/responses/404', 7, 16],
    ['/paths/~1a/get/responses/200', 6, 14],
    ['/list/1/two', 10, 10],
    ['/list/0', 9, 5],
    ['/list/7', 9, 3],
    ['/paths/~1a/get/nothing/here', 5, 7],
  ])('finds %j at line %i, column %i, or its nearest ancestor', (pointer, line, column) => {
    expect(source.locate(pointer)).toEqual({ file: 'api.yaml', line, column });
  });

  it('counts the bytes of the text in UTF-8', () => {
    expect(readDocument('a: é\n', 'x').size).toBe(6);
  });

  it('reads JSON', () => {
    expect(readDocument('{"a": [1, {"b": "\\u00e9"}]}', 'x.json').value).toEqual({ a: [1, { b: 'é' }] });
  });

  it.each([
    ['!Sub "${AWS::Region}"', { 'Fn::Sub': '${AWS::Region}' }, ['!Sub']],
    ['!GetAtt Role.Arn', { 'Fn::GetAtt': ['Role', 'Arn'] }, ['!GetAtt']],
    ['!GetAtt [Role, Arn]', { 'Fn::GetAtt': ['Role', 'Arn'] }, ['!GetAtt']],
    ['!Ref Stage', { Ref: 'Stage' }, ['!Ref']],
    ['!If [A, !Ref B, c]', { 'Fn::If': ['A', { Ref: 'B' }, 'c'] }, ['!If', '!Ref']],
    ['!!str 5', '5', []],
  ])('reads %s as its long form and says that it was short', (yaml, value, tags) => {
    const document = readDocument(`a:\n  b: ${yaml}\n`, 'x');
    expect(document.value).toEqual({ a: { b: value } });
    expect(document.shortForms.map(({ tag }) => tag)).toEqual(tags);
    for (const { pointer } of document.shortForms) expect(pointer).toMatch(/^\/a\/b/);
  });

  it('says where aliases stand', () => {
    expect(readDocument('a: &x {b: 1}\nc: [*x]\n', 'x').aliases).toEqual(['/c/0']);
  });

  it.each([
    ['an unclosed bracket', 'a: [1\nb: 2\n', 2],
    ['a key that stands twice', 'a: 1\na: 2\n', 2],
    ['an alias without its anchor', 'a: 1\nb: *nope\n', 2],
    ['a tab as indentation', 'a:\n\tb: 1\n', 2],
    ['two documents', 'a: 1\n---\nb: 2\n', 2],
    ['JSON that ends too soon', '{"a": 1', 1],
  ])('refuses %s with its line', (_what, broken, line) => {
    expect(caught(() => readDocument(broken, 'x.yaml'), InputError)).toMatchObject({
      code: 'malformed-document',
      place: { file: 'x.yaml', line },
    });
  });

  it('refuses aliases that grow without bound', () => {
    const levels = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(', ')}]`);
    expect(caught(() => readDocument(['l0: &l0 [x]', ...levels].join('\n'), 'x'), InputError).code).toBe(
      'malformed-document',
    );
  });

  it('takes a thousand uses of one small anchor', () => {
    const uses = Array.from({ length: 1000 }, (_, index) => `u${index}: *small`).join('\n');
    const { value, aliases } = readDocument(`a: &small {b: [1, 2]}\n${uses}\n`, 'x');
    expect(value).toMatchObject({ u0: { b: [1, 2] }, u999: { b: [1, 2] } });
    expect(aliases).toHaveLength(1000);
  });

  it('refuses a thousand uses of a large anchor, at the one that is too many', () => {
    const uses = Array.from({ length: 1000 }, () => '- *large').join('\n');
    const large = `a: &large [${Array(999).fill('1').join()}]\nb:\n${uses}\n`;
    // An array of 999 values is 1000 values; 250 uses are 250,000.
    expect(caught(() => readDocument(large, 'x.yaml'), InputError)).toMatchObject({
      code: 'malformed-document',
      place: { file: 'x.yaml', line: 2 + 251 },
    });
  });

  it('refuses an anchor that holds its own alias', () => {
    expect(caught(() => readDocument('a: &a [*a]', 'x'), InputError).code).toBe('malformed-document');
  });

  it('finds a duplicate key, an alias and a tag inside of keys, sequences and maps alike', () => {
    const duplicate = caught(() => readDocument('a:\n  - b: {c: 1}\n  - b: {c: 1, d: 2, c: 3}\n', 'x'), InputError);
    expect(duplicate).toMatchObject({ message: 'Duplicate key c.', place: { line: 3, column: 21 } });
    const { aliases, shortForms } = readDocument('a: &x {b: [!Ref Stream, 1]}\nc: [{d: *x}]\n', 'x');
    expect(aliases).toEqual(['/c/0/d']);
    expect(shortForms).toEqual([{ pointer: '/a/b/0', tag: '!Ref' }]);
  });

  it('refuses 5 MB of small maps at the line that is too many, and takes as much text in fewer values', () => {
    const maps = '- {a: 1, b: x, c: true}\n'.repeat(210_000);
    const error = caught(() => readDocument(maps, 'x.yaml'), InputError);
    expect(error).toMatchObject({ code: 'malformed-document', message: expect.stringContaining('more than 1500000') });
    expect(error.place?.line).toBeGreaterThan(1000);
    const text = `- ${'x'.repeat(1000)}\n`.repeat(5000);
    expect(readDocument(text, 'x.yaml').size).toBe(5_015_000);
  });

  it('refuses a document that is nested too deeply to read', () => {
    expect(caught(() => readDocument('['.repeat(100_000), 'x'), InputError).code).toBe('malformed-document');
    expect(caught(() => readDocument(`${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'x'), InputError).code).toBe(
      'malformed-document',
    );
  });
});
