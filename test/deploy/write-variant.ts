// Writes the template with the documents of some options beside it, for a deployment.
//
// The mapping of spec/stack.yaml is put in its place, because LocalStack 4.14 reads mappings before it expands an AWS::Include in them
// ("Undefined 'Options' mapping"), which CloudFormation documents to work ("AWS::Include transform": anywhere but in the parameters).
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { REPOSITORY } from '../stack-template/read-template.ts';

const INCLUDE =
  /^Mappings:\n {2}Fn::Transform:\n {4}Name: AWS::Include\n {4}Parameters:\n {6}Location: spec\/stack\.yaml\n/m;

/** @returns a temporary folder with the template and spec/; the caller removes it. */
export async function writeVariant(options: Partial<Options> = {}, file = 'template.yml'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'apigw-kinesis-variant-'));
  const { openapi, policy, productionPolicy, stack } = generate(REPOSITORY, ROUTES, { ...DEFAULTS, ...options });
  await mkdir(join(folder, 'spec'));
  for (const { path, text } of [openapi, policy, productionPolicy])
    await writeFile(join(folder, 'spec', basename(path)), text);
  const template = await readFile(join(REPOSITORY, file), 'utf8');
  if (!INCLUDE.test(template)) throw new Error(`${file} does not include spec/stack.yaml as this test expects it`);
  const mappings = stack.text.replaceAll(/^(?=.)/gm, '  ');
  await writeFile(
    join(folder, file),
    template.replace(INCLUDE, () => `Mappings:\n${mappings}`),
  );
  return folder;
}
