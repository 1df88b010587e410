import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REPOSITORY } from '../stack-template/read-template.ts';
import { writeInlinedTemplate } from './inline-template.ts';
import { toolsIn } from './install.ts';
import { runOrThrow, runProgram } from './run-program.ts';

const { sam, samPython, cfnLint } = toolsIn();
let inlined: string;

beforeAll(async () => {
  inlined = await writeInlinedTemplate();
});

afterAll(async () => {
  await rm(dirname(inlined), { recursive: true });
});

it.each(['template.yml', 'template.production.yml'])('sam validate --lint finds nothing in %s', async (template) => {
  const env = { ...process.env, SAM_CLI_TELEMETRY: '0', AWS_DEFAULT_REGION: 'us-east-1' };
  const output = await runOrThrow(sam, ['validate', '--lint', '--template', template], { cwd: REPOSITORY, env });
  expect(output).toContain('is a valid SAM Template');
});

/** Each kind of authorization, alone and with others. */
const OPTION_SETS: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { auth: 'iam', routes: 'write,read,discovery' },
  { auth: 'api-key' },
  { auth: 'cognito', 'cognito.scopes': 'orders/write' },
  { auth: 'lambda' },
  { 'auth.write': 'cognito', 'auth.read': 'lambda', 'auth.apiKey': 'required', 'usagePlan.quotaLimit': 1000 },
];

/** Only template.production.yml has what these refer to. */
const PRODUCTION_OPTION_SETS: readonly Readonly<Record<string, unknown>>[] = [
  { network: 'cidr', auth: 'iam', 'cors.origins': '*', routes: 'write,read,discovery,events' },
  { network: 'private', 'endpoint.securityPolicy': 'SecurityPolicy_TLS13_1_3_2025_09' },
  { 'endpoint.default': 'disabled', 'endpoint.minimumCompressionSize': 1024 },
];

it.each([
  ['template.yml', OPTION_SETS],
  ['template.production.yml', [...OPTION_SETS, ...PRODUCTION_OPTION_SETS]],
])(
  'cfn-lint finds nothing in %s with the documents of any options in their places, nor in what the SAM transform makes of it',
  async (template, sets) => {
    const files = await Promise.all(sets.map((values) => writeInlinedTemplate(values, template)));
    try {
      await runOrThrow(samPython, [join(import.meta.dirname, 'translate.py'), ...files]);
      expect(await runOrThrow(cfnLint, [...files, ...files.map((file) => `${file}.json`)])).toBe('');
    } finally {
      for (const file of files) await rm(dirname(file), { recursive: true });
    }
  },
);

it('cfn-lint looks into the documents: a role that is not there is found', async () => {
  const broken = `${inlined}.broken.yaml`;
  await writeFile(broken, (await readFile(inlined, 'utf8')).replaceAll('- ApiRole\n', '- OtherRole\n'));
  const { exitCode, output } = await runProgram(cfnLint, [broken]);
  expect(exitCode).not.toBe(0);
  expect(output).toContain('E1010');
});
