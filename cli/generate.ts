// `generate`: builds the document and the policy, checks them, and writes what changed.
import { Command, Option } from 'commander';
import { describeOption, flagOf, OPTION_NAMES, OPTIONS, readFlags } from '../generator/index.ts';
import { generateSpec } from './generate/generate-spec.ts';
import type { DefineCommand } from './io/define-command.ts';

/** The options of the generator as flags; `attribute` is what commander calls one. */
const FLAGS = OPTION_NAMES.map((name) => {
  const option = new Option(`${flagOf(name)} <${OPTIONS[name].list ? 'list' : 'value'}>`, describeOption(name));
  return { name, option, attribute: option.attributeName() };
});

export const generateCommand: DefineCommand = (io, exit) => {
  const command = new Command('generate')
    .description('build the files in spec/ from the routes, the templates, and spec/options.yaml')
    .option('--check', 'write nothing; exit with 1 if a file in spec/ is stale');
  for (const { option } of FLAGS) command.addOption(option);
  return command.action(async ({ check = false, ...given }: { check?: boolean } & Record<string, string>) => {
    const values = FLAGS.flatMap(({ name, attribute }) => {
      const value = given[attribute];
      return value === undefined ? [] : [[name, value] as const];
    });
    exit(await generateSpec(io, { check, flags: readFlags(Object.fromEntries(values)) }));
  });
};
