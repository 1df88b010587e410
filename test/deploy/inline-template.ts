// Writes template.yml with the documents of AWS::Include put in their places: neither the SAM CLI nor cfn-lint looks into them.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { generate } from '../../generator/generate.ts';
import { checkOptions } from '../../generator/options/check-options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { REPOSITORY, readTemplate } from '../stack-template/read-template.ts';

/** @param values options, by name. @returns the path of the file, in a temporary folder of its own. */
export async function writeInlinedTemplate(values: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'apigw-kinesis-inlined-'));
  const file = join(folder, 'template.yaml');
  const { openapi, policy, stack } = generate(REPOSITORY, ROUTES, checkOptions({ values }));
  const documents = new Map([openapi, policy, stack].map(({ path, text }) => [path, parse(text) as unknown]));
  // YAML 1.1 is what cfn-lint reads.
  const text = stringify(inlined(readTemplate(), documents), { version: '1.1', aliasDuplicateObjects: false });
  await writeFile(file, text);
  return file;
}

function inlined(value: unknown, documents: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((inner) => inlined(inner, documents));
  if (typeof value !== 'object' || value === null) return value;
  if ('Fn::Transform' in value) {
    const { Parameters } = value['Fn::Transform'] as { Parameters: { Location: string } };
    const document = documents.get(join(REPOSITORY, Parameters.Location));
    if (document === undefined) throw new Error(`the template includes ${Parameters.Location}, which is not generated`);
    return document;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inlined(inner, documents)]));
}
