// Writes a template with the documents of AWS::Include in their places.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { inlineTemplate } from '../stack-template/inline-template.ts';
import { readTemplate } from '../stack-template/read-template.ts';

/** @param values options, by name. @returns the path of the file, in a temporary folder of its own. */
export async function writeInlinedTemplate(
  values: Readonly<Record<string, unknown>> = {},
  template = 'template.yml',
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'apigw-kinesis-inlined-'));
  const file = join(folder, 'template.yaml');
  // YAML 1.1 is what cfn-lint reads.
  const text = stringify(inlineTemplate(readTemplate(template), values), {
    version: '1.1',
    aliasDuplicateObjects: false,
  });
  await writeFile(file, text);
  return file;
}
