// The documents that the suite gives to other programs, generated from the declarations: one file for each of some sets of options.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '../../generator/generate.ts';
import { checkOptions } from '../../generator/options/check-options.ts';
import { ROUTES } from '../../generator/routes/index.ts';

const ROOT = join(import.meta.dirname, '../..');

export const OPTION_SETS = {
  default: {},
  all: { routes: 'write,read,discovery' },
  /** What web pages of two origins use, with an API key. */
  secured: { auth: 'api-key', 'cors.origins': ['https://a.example', 'http://localhost:3000'] },
  changed: { partialFailureStatus: 200, 'record.newline': 'on', 'record.envelope': 'on' },
} as const;

export type OptionSet = keyof typeof OPTION_SETS;

/** Those that linters and Schemathesis get. */
export const TESTED_SETS = ['default', 'all', 'secured', 'changed'] as const satisfies readonly OptionSet[];

/** @returns the path of the document. */
export async function writeDocument(name: OptionSet, folder: string): Promise<string> {
  const { openapi } = generate(ROOT, ROUTES, checkOptions({ values: OPTION_SETS[name] }));
  const file = join(folder, `${name}.yaml`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, openapi.text);
  return file;
}
