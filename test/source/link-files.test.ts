import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { linkFiles, showPlace, splitPlace } from '../../lib/source/link-files.ts';
import { lookUp } from '../../lib/source/look-up.ts';
import { readDocument } from '../../lib/source/source-document.ts';

/** A folder with these files, of which the document is `work/api.yaml`; the working directory is `work`. */
function link(files: Readonly<Record<string, string>>, { isPart = false } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'link-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries({ 'work/api.yaml': '{}', ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(root, name));
    else writeFileSync(join(root, name), text);
  }
  const source = readDocument(files['work/api.yaml'] ?? '{}', 'api.yaml');
  return linkFiles(source, { cwd: join(root, 'work'), isPart });
}

/** What the reference at a pointer of the linked document leads to. */
function follow(value: unknown, place: string): unknown {
  return lookUp(value, String(lookUp(value, `#${place}`)));
}

describe('linkFiles', () => {
  it('leaves a document without references to files as it is', () => {
    const linked = link({ 'work/api.yaml': '{a: {$ref: "#/b"}, b: 1, c: {$ref: "https://example.com/a.yaml"}}' });
    expect(linked.value).toEqual({ a: { $ref: '#/b' }, b: 1, c: { $ref: 'https://example.com/a.yaml' } });
    expect(linked.files.size + linked.references.size).toBe(0);
  });

  it('follows references to files, from them to others and within them, with the places of each', () => {
    const linked = link({
      'work/api.yaml': 'a: {$ref: "schemas/a.yaml#/A"}\nwhole: {$ref: ./schemas/whole.json}\n',
      'work/schemas/a.yaml': 'A:\n  other: {$ref: "./b.yaml#/x~1y"}\n  own: {$ref: "#/B"}\nB: 2\n',
      'work/schemas/b.yaml': 'x/y:\n  back: {$ref: "../api.yaml#/a"}\n',
      'work/schemas/whole.json': '{"one": 1}',
    });
    const a = follow(linked.value, '/a/$ref');
    expect(follow(a, '/own/$ref')).toBeUndefined();
    expect(lookUp(linked.value, String(lookUp(a, '#/own/$ref')))).toBe(2);
    const b = lookUp(linked.value, String(lookUp(a, '#/other/$ref')));
    expect(lookUp(b, '#/back/$ref')).toBe('#/a');
    expect(follow(linked.value, '/whole/$ref')).toEqual({ one: 1 });
    expect([...linked.files.keys()]).toEqual(['schemas/a.yaml', 'schemas/whole.json', 'schemas/b.yaml']);
    const place = '/x-referenced-files/schemas~1a.yaml/A/other';
    expect(linked.locate(place)).toEqual({ file: 'schemas/a.yaml', line: 2, column: 10 });
    expect(linked.locate('/a')).toEqual({ file: 'api.yaml', line: 1, column: 4 });
    expect(splitPlace(place)).toEqual({ file: 'schemas/a.yaml', pointer: '/A/other' });
    expect([showPlace(place), showPlace('/a')]).toEqual(['schemas/a.yaml#/A/other', '/a']);
    expect(linked.references.get('/a/$ref')?.reference).toBe('schemas/a.yaml#/A');
  });

  it('follows a file of any name, and one that a part of the document is in', () => {
    const linked = link({ 'work/api.yaml': 'a: {$ref: "%23a%20b.yaml#/c"}', 'work/#a b.yaml': 'c: 3' });
    expect(follow(linked.value, '/a/$ref')).toBe(3);
    const part = link({ 'work/api.yaml': 'a: {$ref: "api.yaml#/b"}\nb: 4' }, { isPart: true });
    expect([...part.files.keys()]).toEqual(['api.yaml']);
    expect(follow(part.value, '/a/$ref')).toBe(4);
  });

  it('ends in a circle of files, and in a chain of many', () => {
    const circle = link({
      'work/api.yaml': 'a: {$ref: b.yaml}',
      'work/b.yaml': '$ref: c.yaml',
      'work/c.yaml': '$ref: b.yaml',
    });
    expect([...circle.files.keys()]).toEqual(['b.yaml', 'c.yaml']);
    const chain = Array.from({ length: 1100 }, (_, index) => [`work/${index}.yaml`, `a: {$ref: ${index + 1}.yaml}`]);
    const linked = link({ 'work/api.yaml': 'a: {$ref: 0.yaml}', ...Object.fromEntries(chain) });
    expect(linked.files.size).toBe(1000);
    expect([...linked.references.values()].at(-1)?.problem).toMatchObject({ problem: 'refused' });
  });

  it.each<[what: string, reference: string, problem: string, reason: RegExp]>([
    ['does not exist', 'none.yaml', 'broken', /^there is no such file$/],
    ['is a folder', 'folder.yaml', 'broken', /^it is not a file$/],
    ['is not well-formed', 'broken.yaml', 'broken', /^flow sequence/],
    ['is outside', '../outside.yaml', 'refused', /^it is outside of the working directory/],
    ['is outside and does not exist', '../none.yaml', 'refused', /^it is outside of the working directory/],
    ['is named from the root', '/etc/none.yaml', 'refused', /^it is outside of the working directory/],
    ['is a link to the outside', 'link.yaml', 'refused', /^it is outside of the working directory/],
  ])('does not read a file that %s, and keeps the reference', (_what, reference, problem, reason) => {
    const linked = link({
      'work/api.yaml': `a: {$ref: ${reference}}`,
      'work/broken.yaml': 'a: [',
      'work/folder.yaml/a.yaml': '{}',
      'work/link.yaml': '-> ../outside.yaml',
      'outside.yaml': 'secret: 1',
    });
    expect(linked.value).toEqual({ a: { $ref: reference } });
    expect([...linked.references.values()]).toEqual([
      { pointer: '/a/$ref', reference, problem: { problem, reason: expect.stringMatching(reason) } },
    ]);
  });
});
