// template.production.yml in the commands that read a template, with the documents that it alone can deploy.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { EXIT } from '../../cli/io/exit-code.ts';
import { run } from '../../cli/program.ts';
import { generate } from '../../generator/generate.ts';
import { checkOptions } from '../../generator/options/check-options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { serving, startLocalProcess } from '../support/local-process.ts';
import { createTestIo } from '../support/test-io.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const TEMPLATE = 'template.production.yml';

vi.setConfig({ testTimeout: 120_000 });

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** @returns a folder with both templates and the documents that they include. */
function writeProject(values: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'production-'));
  folders.push(folder);
  mkdirSync(join(folder, 'spec'));
  const { openapi, policy, productionPolicy, stack } = generate(ROOT, ROUTES, checkOptions({ values }));
  for (const { path, text } of [openapi, policy, productionPolicy, stack])
    writeFileSync(join(folder, 'spec', basename(path)), text);
  for (const template of ['template.yml', TEMPLATE]) copyFileSync(join(ROOT, template), join(folder, template));
  return folder;
}

async function check(folder: string, ...args: readonly string[]) {
  const io = createTestIo(folder);
  return { code: await run(['check', ...args], io), out: io.outLines.join('\n') };
}

describe.each([
  [{ network: 'cidr', auth: 'iam' }, 'HasCidrs', 'AllowedCidrs'],
  [{ network: 'private', auth: 'iam' }, 'HasVpcEndpoints', 'VpcEndpointIds'],
])('check of the document of %j', (values, condition, parameter) => {
  const folder = writeProject(values);

  it(`finds nothing in ${TEMPLATE}, not even with --require-auth`, async () => {
    const { code, out } = await check(folder, '--require-auth', TEMPLATE);
    expect(out).toBe('spec/openapi.yaml (Api): no findings.');
    expect(code).toBe(EXIT.ok);
  });

  it('says of template.yml what it does not have', async () => {
    const { code, out } = await check(folder, 'template.yml');
    expect(code).toBe(EXIT.findings);
    expect(out).toContain(`Fn::If names ${condition}, which is not a condition of the template.`);
    expect(out).toContain(`Ref names ${parameter}, which is neither a parameter nor a resource of the template.`);
  });
});

it.each([[{}], [{ network: 'private' }]])(
  'local runs the document of %j from template.production.yml',
  async (values) => {
    const spec = join(writeProject(values), TEMPLATE);
    const local = startLocalProcess(['--spec', spec, '--port', '0', '--kinesis-port', '0']);
    try {
      const url = await serving(local);
      const headers = { 'Content-Type': 'application/json' };
      const body = '{"Data":"some data","PartitionKey":"some key"}';
      const response = await fetch(`${url}/streams/my-stream/record`, { method: 'PUT', headers, body });
      expect({ status: response.status, body: await response.json() }).toEqual({
        status: 200,
        body: { SequenceNumber: expect.stringMatching(/^\d+$/), ShardId: 'shardId-000000000000' },
      });
    } finally {
      local.process.kill('SIGKILL');
    }
  },
);
