import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../cli/program.ts';

const SOUND = "openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths: {}\n";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function check(args: readonly string[]) {
  const out: string[] = [];
  const io = { out: (text: string) => void out.push(text), err: () => {}, cwd: folder, env: {} };
  return { code: await run(['check', ...args], io), out: out.join('\n') };
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe('check of documents that reference files', () => {
  it('reports a file that several documents reference once, and accepts what a comment in it accepts', async () => {
    write(
      'shared.yaml',
      'A:\n  type: string\n  example: a\n# check-ignore model-keyword-unsupported: seen\nB: {type: string, example: a}\n',
    );
    const document = `${SOUND}components: {schemas: {A: {$ref: 'shared.yaml#/A'}, B: {$ref: 'shared.yaml#/B'}}}\n`;
    const { code, out } = await check([write('one.yaml', document), write('two.yaml', document)]);
    expect(code).toBe(0);
    expect(
      out
        .split('\n')
        .filter((line) => !line.startsWith(' '))
        .map((line) => line.replace(/: (?:API|").*/, '')),
    ).toEqual([
      expect.stringMatching(/^one\.yaml:\d+:\d+: warning reference-external-unsupported$/),
      'one.yaml: 0 errors, 1 warning.',
      'shared.yaml:3:12: warning model-keyword-unsupported',
      'shared.yaml: 0 errors, 1 warning.',
      expect.stringMatching(/^two\.yaml:\d+:\d+: warning reference-external-unsupported$/),
      'two.yaml: 0 errors, 1 warning.',
      '3 documents: 0 errors, 3 warnings.',
    ]);
  });
});
