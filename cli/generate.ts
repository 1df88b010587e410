// `generate`: builds the document and the policy, checks them, writes what changed.
import { relative } from 'node:path';
import { Command } from 'commander';
import type { DefineCommand } from './commands.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

export const generateCommand: DefineCommand = (io, exit) =>
  new Command('generate')
    .description('build spec/openapi.yaml and spec/policy.yaml from the routes, the templates and spec/options.yaml')
    .option('--check', 'write nothing; fail if the files in spec/ are stale')
    .action(async (options: { check?: boolean }) => exit(await generateSpec(io, options)));

async function generateSpec(io: Io, options: { check?: boolean }): Promise<ExitCode> {
  const { generate } = await import('../generator/generate.ts');
  const { ROUTES } = await import('../generator/routes/index.ts');
  const { isCurrent, writeFiles } = await import('../generator/write/write-files.ts');
  const { openapi, policy } = generate(io.cwd, ROUTES);
  const files = [openapi, policy];
  if (options.check) {
    const stale = files.filter((file) => !isCurrent(file));
    for (const file of stale)
      io.err(`${relative(io.cwd, file.path)} is stale: run npm run generate and commit the result.`);
    if (stale.length === 0) io.out('spec/ is up to date.');
    return stale.length === 0 ? EXIT.ok : EXIT.findings;
  }
  for (const { path, written } of writeFiles(files))
    io.out(`${written ? 'wrote' : 'unchanged'} ${relative(io.cwd, path)}`);
  io.out('Without auth, anyone who learns the URL can read and write the stream.');
  return EXIT.ok;
}
