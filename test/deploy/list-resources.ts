// What exists in the account behind an endpoint, asked by the boto3 that the SAM CLI brings.
import { join } from 'node:path';
import type { Tools } from './install.ts';
import { runOrThrow } from './run-program.ts';

export interface Resources {
  /** Stack name → its outputs. */
  readonly stacks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Ids of the REST APIs. */
  readonly apis: readonly string[];
  /** Stream name → PROVISIONED or ON_DEMAND. */
  readonly streams: Readonly<Record<string, string>>;
  /** Role name → the documents of its policies. */
  readonly roles: Readonly<Record<string, readonly unknown[]>>;
  /** Names of the account's own managed policies. */
  readonly policies: readonly string[];
  /** Keys of the objects in all buckets. */
  readonly uploads: readonly string[];
  /** Id of an API key → the key. */
  readonly apiKeys: Readonly<Record<string, string>>;
  /** Their names. */
  readonly usagePlans: readonly string[];
}

export async function listResources(tools: Tools, env: Readonly<Record<string, string>>): Promise<Resources> {
  const script = join(import.meta.dirname, 'list-resources.py');
  return JSON.parse(await runOrThrow(tools.samPython, [script], { env })) as Resources;
}
