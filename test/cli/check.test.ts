import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/program.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';

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

const KEYS: Partial<Options> = { 'auth.write': 'api-key', 'auth.read': 'api-key' };
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

const SOUND = BROKEN.replace('version: []', "version: '1'");
const WARNED = SOUND.replace("version: '1'", 'version: 1');

/** A template with a sound API, one with an error, and an HTTP API. */
const TEMPLATE = `Resources:
  Good:
    Type: AWS::Serverless::Api
    Properties:
      DefinitionBody: { openapi: '3.0', info: { title: a, version: '1' }, paths: {} }
  Bad:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body: { openapi: 3.0.1, info: { title: [], version: '1' }, paths: { /a: [] } }
  Included:
    Type: AWS::Serverless::Api
    Properties:
      DefinitionBody: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: ./included.yaml } } }
  Http:
    Type: AWS::Serverless::HttpApi
    Properties: { DefinitionBody: { openapi: 3.0.1, paths: {} } }
`;

describe('check of several inputs', () => {
  it('checks each file, says the totals, and exits 1 when one has an error', async () => {
    const { code, out } = await check([write('sound.yaml', SOUND), write('broken.yaml', BROKEN)]);
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
      'sound.yaml: no findings.',
      expect.stringMatching(/^broken\.yaml:4:12: error openapi-invalid/),
      'broken.yaml: 1 error, 0 warnings.',
      '2 documents: 1 error, 0 warnings.',
    ]);
  });

  it('expands globs, and skips files of other kinds', async () => {
    const at = mkdtempSync(join(folder, 'glob-'));
    mkdirSync(join(at, 'specs', 'node_modules'), { recursive: true });
    writeFileSync(join(at, 'specs', 'a.yaml'), SOUND);
    writeFileSync(join(at, 'specs', 'b.yaml'), 'services: {}\n');
    writeFileSync(join(at, 'specs', 'c.yaml'), 'a: [\n');
    writeFileSync(join(at, 'specs', 'node_modules', 'd.yaml'), BROKEN);
    const { code, out, err } = await check(['**/*.yaml'], at);
    expect([code, out]).toEqual([0, 'specs/a.yaml: no findings.']);
    expect(err).toMatch(/^Skipped: .*specs\/c\.yaml:2:1/);
    expect(await check(['specs/b.yaml', 'specs/a.yaml', '--skip-others'], at)).toMatchObject({ code: 0, err: '' });
    expect(await check(['*.json'], at)).toMatchObject({
      code: 2,
      err: 'error: No file matches *.json. Correct the glob, or quote it from the shell.',
    });
  });

  it('checks Swagger 2.0 in a file and in a template, at its own places', async () => {
    const swagger = "swagger: '2.0'\ninfo: {title: a, version: '1'}\npaths: {}\ndefinitions:\n  A_b: {type: string}\n";
    expect((await check([write('swagger.yaml', swagger)])).out).toMatch(
      /^swagger\.yaml:5:8: error model-name-malformed/,
    );
    const body = swagger.replaceAll(/^(?=.)/gm, '        ');
    const template = `Resources:\n  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      DefinitionBody:\n${body}`;
    expect((await check([write('old.yaml', template)])).out).toMatch(/^old\.yaml:10:16: error model-name-malformed/);
  });

  it('checks every API of a template, at the places of its files', async () => {
    write('included.yaml', WARNED);
    const { code, out } = await check([write('template.yaml', TEMPLATE)]);
    expect(code).toBe(1);
    expect(
      out
        .split('\n')
        .filter((line) => !line.startsWith(' '))
        .map((line) => line.replace(/: (?:The|This|").*/, '')),
    ).toEqual([
      'template.yaml (Good): no findings.',
      'template.yaml:9:46: error openapi-invalid',
      'template.yaml:9:79: error openapi-invalid',
      expect.stringMatching(/^template\.yaml \(Bad\): \d errors?/),
      'included.yaml:4:12: warning openapi-detail-invalid',
      'included.yaml (Included): 0 errors, 1 warning.',
      'template.yaml:16:35: warning http-api-unsupported',
      'template.yaml (Http): 0 errors, 1 warning.',
      expect.stringMatching(/^4 documents: /),
    ]);
  });

  it('checks one API of a template with --api, and names them all for a wrong one', async () => {
    const file = write('template.yaml', TEMPLATE);
    expect(await check([file, '--api', 'Good'])).toEqual({
      code: 0,
      out: 'template.yaml (Good): no findings.',
      err: '',
    });
    expect(await check([file, '--api', 'Goood'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('It has Good, Bad, Included, Http. Did you mean Good?'),
    });
  });

  it('reads standard input for -', () => {
    const command = ['--import', 'tsx', 'cli/main.ts', 'check', '-', '--format', 'json'];
    const { status, stdout } = spawnSync(process.execPath, command, { input: BROKEN, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ file: 'stdin', errors: 1, findings: [{ line: 4, column: 12 }] });
  });
});

describe('what fails', () => {
  it.each([
    ['warning', 1],
    ['info', 1],
    ['error', 0],
    ['never', 0],
  ])('with a warning and --fail-on %s exits %i', async (severity, code) => {
    expect(await check([write('warned.yaml', WARNED), '--fail-on', severity])).toMatchObject({ code });
  });

  it.each<[string, Partial<Options>, number]>([
    ['everyone', {}, 4],
    ['everyone who reads', { 'auth.write': 'iam' }, 2],
    ['nobody without a key, and preflights', { ...KEYS, 'cors.origins': ['https://www.example.com'] }, 0],
  ])('with --require-auth is each operation that lets in %s', async (_who, options, count) => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, ...options });
    const { code, out } = await check([write('auth.yaml', openapi.text), '--require-auth', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { code: string; severity: string }[] };
    const codes = findings.filter(({ severity }) => severity === 'error').map((finding) => finding.code);
    expect(codes).toEqual(Array.from({ length: count }, () => 'operation-unprotected'));
    expect(code).toBe(count === 0 ? 0 : 1);
  });

  it('with an error and --fail-on never exits 0', async () => {
    expect(await check([write('broken.yaml', BROKEN), '--fail-on', 'never'])).toMatchObject({ code: 0 });
  });
});

describe('accepted findings', () => {
  it.each([
    ['in the line', BROKEN.replace('[]', '[] # check-ignore openapi-invalid: a test'), 0],
    ['in the line above', BROKEN.replace('  version', '  # check-ignore openapi-invalid: a test\n  version'), 0],
    ['without a reason', BROKEN.replace('[]', '[] # check-ignore openapi-invalid:'), 1],
    ['of another rule', BROKEN.replace('[]', '[] # check-ignore openapi-detail-invalid: a test'), 1],
    ['in another line', BROKEN.replace('info:', 'info: # check-ignore openapi-invalid: a test'), 1],
  ])('by a comment %s exit %s', async (_where, text, code) => {
    expect(await check([write('commented.yaml', text)])).toMatchObject({ code });
  });

  it('by apigw-check.yaml are off or milder, for files that a glob matches', async () => {
    const at = mkdtempSync(join(folder, 'config-'));
    writeFileSync(join(at, 'a.yaml'), BROKEN);
    writeFileSync(join(at, 'b.yaml'), BROKEN);
    writeFileSync(
      join(at, 'apigw-check.yaml'),
      'rules:\n  - { rule: openapi-invalid, severity: info, reason: a test }\n  - { rule: openapi-invalid, severity: "off", files: a.*, reason: a test }\n',
    );
    const { code, out } = await check(['a.yaml', 'b.yaml'], at);
    expect(code).toBe(0);
    expect(out).toContain('a.yaml: no findings.');
    expect(out).toContain('b.yaml:4:12: info openapi-invalid');
  });

  it.each([
    ['{}', 'The file has no array "rules".'],
    ['rules: [{ rule: openapi-invalit }]', 'There is no rule "openapi-invalit".'],
    ['rules: [{ rule: openapi-invalid, severity: none }]', 'The severity of openapi-invalid cannot be "none".'],
    ['rules: [{ rule: openapi-invalid, severity: info }]', 'The setting of openapi-invalid has no reason.'],
    ['rules: [{ rule: openapi-invalid, paths: a }]', 'The setting of openapi-invalid has an unknown member "paths".'],
  ])('by a wrong file %s are refused', async (text, message) => {
    const { code, err } = await check([write('sound.yaml', SOUND), '--config', write('config.yaml', text)]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('by a baseline are those that were there, and no more of them', async () => {
    const file = write('old.yaml', BROKEN);
    expect(await check([file, '--baseline', 'base.json', '--update-baseline'])).toMatchObject({ code: 0 });
    expect(await check([file, '--baseline', 'base.json'])).toMatchObject({ code: 0, out: 'old.yaml: no findings.' });
    write('old.yaml', `# moved\n${BROKEN.replace('title: A', 'title: []')}`);
    const { code, out } = await check([file, '--baseline', 'base.json']);
    expect(code).toBe(1);
    expect(out).toMatch(/^old\.yaml:4:10: error openapi-invalid: "title"/);
    expect(out).toContain('old.yaml: 1 error, 0 warnings.');
    expect(await check([file, '--baseline', file])).toMatchObject({
      code: 2,
      err: expect.stringContaining('This is not a baseline of check.'),
    });
  });
});

function latin1(name: string): string {
  writeFileSync(join(folder, name), Buffer.from('title: caf\xe9', 'latin1'));
  return name;
}
