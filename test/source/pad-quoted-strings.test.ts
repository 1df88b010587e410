import { describe, expect, it } from 'vitest';
import { InputError } from '../../lib/base/input-error.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { caught } from '../support/caught.ts';

// What SnakeYAML and PyYAML read: a document of aws-samples with such strings is deployed by CloudFormation.
describe('a quoted string whose lines begin too far to the left', () => {
  it.each([
    ['in double quotes', 'a:\n  b: "x\n  y"\n', 'x y'],
    ['in single quotes', "a:\n  b: 'x\n  it''s'\n", "x it's"],
    ['with an escaped line break', 'a:\n  b: "x\\\n  y"\n', 'xy'],
    ['at the margin, with an escaped quote', 'a:\n  b: "x\n\\"y\\"\n\nz"\n', 'x "y"\nz'],
    ['in an item', 'a:\n  - b: "x\n    y"\n', 'x y'],
    ['in braces', 'a:\n  c: { "b": "x\n  y" }\n', 'x y'],
    ['twice', 'a:\n  c: "1\n  2"\n  b: "x\n  y"\n', 'x y'],
  ])('is read %s', (_what, text, expected) => {
    expect(JSON.stringify(readDocument(text, 'a.yaml').value)).toContain(`"b":${JSON.stringify(expected)}`);
  });

  it('has its own places', () => {
    const source = readDocument('a:\n  b: "x\n  yz"\nc: 1\n', 'a.yaml');
    expect(source.locateWithin('/a/b', 1, 4)).toEqual({ file: 'a.yaml', line: 3, column: 4 });
    expect(source.locate('/c')).toEqual({ file: 'a.yaml', line: 4, column: 4 });
  });

  it.each(['a:\n  b: "x\n  y\n', 'a:\n  b: "x\n  y"\n  c: [1\nd: 2\n'])('stays malformed in %j', (text) => {
    expect(caught(() => readDocument(text, 'a.yaml'), InputError)).toMatchObject({ code: 'malformed-document' });
  });
});
