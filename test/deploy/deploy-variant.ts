// Deploys the template with the documents of some options.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from '../../generator/options/options.ts';
import { REPOSITORY } from '../stack-template/read-template.ts';
import type { Account } from './open-account.ts';
import { runOrThrow } from './run-program.ts';
import { writeVariant } from './write-variant.ts';

export interface VariantSettings {
  /**
   * Runs the SAM transform here. LocalStack 4.14 resolves `Ref: Api.Stage` of a resource before it runs the transform, which makes a stage
   * of that name ("Unresolved resource dependencies").
   */
  readonly transformed?: boolean;
  /** Default: template.yml. */
  readonly template?: string;
  /** Called with what the SAM CLI prints. */
  readonly hear?: (output: string) => void;
  /** By name. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** @returns the base URL of the stage `dev`; the stack gives its name to the stream. @throws when the deployment fails. */
export async function deployVariant(
  { baseUrl, list, sam, tools }: Account,
  stack: string,
  options: Partial<Options>,
  { transformed = false, template: file = 'template.yml', parameters = {}, hear }: VariantSettings = {},
): Promise<string> {
  const folder = await writeVariant(options, file);
  try {
    const template = join(folder, file);
    if (transformed) await runOrThrow(tools.samPython, [join(import.meta.dirname, 'translate.py'), template]);
    const names = ['--stack-name', stack, '--s3-prefix', stack];
    const files = ['--template-file', transformed ? `${template}.json` : template];
    const config = ['--config-file', join(REPOSITORY, 'samconfig.toml')];
    const values = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
    const overrides = values.length === 0 ? [] : ['--parameter-overrides', ...values];
    const output = await sam(['deploy', '--no-confirm-changeset', ...names, ...files, ...config, ...overrides]);
    hear?.(output);
  } finally {
    await rm(folder, { recursive: true });
  }
  const { stacks } = await list();
  return baseUrl(stacks[stack]?.['RestApiId'], 'dev');
}
