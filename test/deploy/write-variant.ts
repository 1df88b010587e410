// Writes the template with the documents of other options beside it, for a deployment that is not the committed one.
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { REPOSITORY } from '../stack-template/read-template.ts';

/** @returns a temporary folder with template.yml and spec/; the caller removes it. */
export async function writeVariant(options: Partial<Options>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'apigw-kinesis-variant-'));
  const { openapi, policy, stack } = generate(REPOSITORY, ROUTES, { ...DEFAULTS, ...options });
  await mkdir(join(folder, 'spec'));
  await copyFile(join(REPOSITORY, 'template.yml'), join(folder, 'template.yml'));
  for (const { path, text } of [openapi, policy, stack]) await writeFile(join(folder, 'spec', basename(path)), text);
  return folder;
}
