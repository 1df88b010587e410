// `generate`: builds the document and the policy, checks them, writes what changed.
import { Command } from 'commander';
import { OPTIONS } from '../generator/index.ts';
import { generateSpec } from './generate/generate-spec.ts';
import type { DefineCommand } from './io/define-command.ts';

export const generateCommand: DefineCommand = (io, exit) => {
  const command = new Command('generate')
    .description('build spec/openapi.yaml and spec/policy.yaml from the routes, the templates and spec/options.yaml')
    .option('--check', 'write nothing; exit 1 if the files in spec/ are stale');
  for (const [name, { description, allowed, list }] of Object.entries(OPTIONS)) {
    command.option(`--${name} <${list ? 'list' : 'value'}>`, `${description}: ${allowed.join(' | ')}`);
  }
  return command.action(async ({ check = false, ...options }: { check?: boolean } & Record<string, string>) =>
    exit(await generateSpec(io, { check, options })),
  );
};
