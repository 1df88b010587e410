// What generate says of a document that only template.production.yml can deploy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../../cli/io/exit-code.ts';
import { run } from '../../cli/program.ts';
import { createTestIo } from '../support/test-io.ts';

/** How many lines name the files. */
const FILES = 5;

it.each([
  [
    ['--network', 'cidr', '--auth', 'iam'],
    [
      / AWS credentials /,
      /^Only template\.production\.yml can deploy this document\.$/,
      /^Deploy it with: sam deploy --template-file template\.production\.yml --parameter-overrides AllowedCidrs=\S+$/,
      /^Without AllowedCidrs, the resource policy denies every call\.$/,
    ],
  ],
  [
    ['--network', 'private', '--auth', 'cognito'],
    [
      / user pool /,
      /^Only template\.production\.yml /,
      /^Deploy it with: .* UserPoolArn=\S+ VpcEndpointIds=\S+$/,
      /^Without UserPoolArn, the deployment fails with /,
      /^Without VpcEndpointIds, the resource policy denies every call\.$/,
    ],
  ],
  [
    ['--endpoint-default', 'disabled'],
    [
      /^There is no authorization/,
      /^Only template\.production\.yml /,
      /^Deploy it with: sam deploy --template-file template\.production\.yml$/,
    ],
  ],
])('%j is followed by who may call, which template deploys it, and its parameters', async (args, lines) => {
  const folder = mkdtempSync(join(tmpdir(), 'generate-network-'));
  const io = createTestIo(folder);
  expect(await run(['generate', ...args], io)).toBe(EXIT.ok);
  expect(io.outLines.slice(FILES)).toEqual(lines.map((line) => expect.stringMatching(line)));
  rmSync(folder, { recursive: true });
});
