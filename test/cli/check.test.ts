import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/program.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function check(args: readonly string[], cwd = folder) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), cwd, env: {} };
  return { code: await run(['check', ...args], io), out: out.join('\n'), err: err.join('\n') };
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const BROKEN = 'openapi: 3.0.3\ninfo:\n  title: A\n  version: []\npaths: {}\n';

describe('check', () => {
  it('passes the shipped document, which is the default', async () => {
    expect(await check([], process.cwd())).toEqual({ code: 0, out: 'spec/openapi.yaml: no findings.', err: '' });
  });

  it('prints place, severity, rule, message and help of an error, and exits 1', async () => {
    expect(await check([write('broken.yaml', BROKEN)])).toEqual({
      code: 1,
      out: [
        'broken.yaml:4:12: error openapi-invalid: "version" must be a string; it is an array.',
        '    See the OpenAPI 3.0.3 specification (https://spec.openapis.org/oas/v3.0.3).',
        'broken.yaml: 1 error, 0 warnings.',
      ].join('\n'),
      err: '',
    });
  });

  it('prints control characters of the document as escapes, on the line of the finding', async () => {
    const { code, err } = await check([write('control.yaml', '"a\\nb\\e": 1\n"a\\nb\\e": 2\n')]);
    expect([code, err]).toEqual([2, 'error: control.yaml:2:1: Duplicate key a\\x0ab\\x1b. Fix the YAML or JSON here.']);
    const { out } = await check([write('path.yaml', `${BROKEN.replace('{}', '\n  "/a\\e[2J\\r":\n    get: {}')}`)]);
    expect(out).toContain('GET /a\\x1b[2J\\x0d has no');
    expect(out).not.toContain('\x1b');
  });

  it('prints json for programs', async () => {
    const { code, out } = await check([write('broken.yaml', BROKEN), '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      file: 'broken.yaml',
      errors: 1,
      warnings: 0,
      infos: 0,
      findings: [
        {
          code: 'openapi-invalid',
          severity: 'error',
          pointer: '/info/version',
          message: '"version" must be a string; it is an array.',
          help: 'See the OpenAPI 3.0.3 specification (https://spec.openapis.org/oas/v3.0.3).',
          file: 'broken.yaml',
          line: 4,
          column: 12,
        },
      ],
    });
  });

  it('exits 0 when there are only warnings', async () => {
    const text = BROKEN.replace('version: []', "version: '1'\nx-amazon-apigateway-cors: {}");
    const { code, out } = await check([write('warned.yaml', text)]);
    expect(out).toMatch(/: 0 errors, 1 warning\.$/);
    expect(code).toBe(0);
  });

  it.each([
    ['a missing file', () => 'nowhere.yaml', 'error: nowhere.yaml: The file does not exist.'],
    ['a folder', () => '.', 'error: .: This is a folder, not a file.'],
    ['malformed YAML', () => write('bad.yaml', 'openapi: 3.0.3\ninfo: [\npaths: {}\n'), 'error: bad.yaml:3:'],
    [
      'OpenAPI 3.1',
      () => write('new.yaml', 'openapi: 3.1.0\n'),
      'error: new.yaml:1:10: "openapi" must be a string such as',
    ],
    ['text that is not UTF-8', () => latin1('latin.yaml'), 'error: latin.yaml: The file is not UTF-8 text.'],
  ])('exits 2 with one line for %s', async (_what, file, message) => {
    const { code, out, err } = await check([file()]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.split('\n')).toHaveLength(1);
  });
});

function latin1(name: string): string {
  writeFileSync(join(folder, name), Buffer.from('title: caf\xe9', 'latin1'));
  return name;
}
