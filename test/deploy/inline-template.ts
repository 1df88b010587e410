// Writes template.yml with the documents of AWS::Include put in their places: neither the SAM CLI nor cfn-lint looks into them.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readRepositoryFile, readTemplate } from '../stack-template/read-template.ts';

/** @returns the path of the file, in a temporary folder of its own. */
export async function writeInlinedTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'apigw-kinesis-inlined-'));
  const file = join(folder, 'template.yaml');
  // YAML 1.1 is what cfn-lint reads.
  await writeFile(file, stringify(inlined(readTemplate()), { version: '1.1', aliasDuplicateObjects: false }));
  return file;
}

function inlined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inlined);
  if (typeof value !== 'object' || value === null) return value;
  if ('Fn::Transform' in value) {
    const { Parameters } = value['Fn::Transform'] as { Parameters: { Location: string } };
    return readRepositoryFile(Parameters.Location).value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inlined(inner)]));
}
