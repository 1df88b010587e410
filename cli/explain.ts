// `explain`: says what a rule of `check` requires, why, and what is wrong and right.
import { Command } from 'commander';
import { didYouMean, InputError } from '../lib/base/index.ts';
import { checkExample, RULES, unindent } from '../lib/check/index.ts';
import type { DefineCommand } from './io/define-command.ts';
import { EXIT } from './io/exit-code.ts';

export const explainCommand: DefineCommand = (io, exit) =>
  new Command('explain')
    .description('say what a rule of check requires, and why')
    .argument('<code>', 'the code of a finding: template-input-unescaped')
    .action((code: string) => {
      io.out(explain(code));
      exit(EXIT.ok);
    });

/** @throws InputError `unknown-rule` */
function explain(code: string): string {
  const rule = RULES.find((one) => one.code === code);
  if (!rule) {
    const codes = RULES.map((one): string => one.code);
    throw new InputError(`There is no rule ${JSON.stringify(code)}.`, {
      code: 'unknown-rule',
      help: `docs/check-rules.md lists all rules.${didYouMean(code, codes)}`,
    });
  }
  const { what, source, severity, example } = rule;
  const [finding] = checkExample(rule, 'wrong');
  return [
    `${code} (${severity})`,
    what,
    `Wrong, in ${article(example.of)}:\n${indent(unindent(example.wrong))}`,
    ...(finding ? [`${finding.message}\n${finding.help}`] : []),
    `Right:\n${indent(unindent(example.right))}`,
    `Source: ${source}`,
    `To accept it in one place:\n${indent(`# check-ignore ${code}: REASON`)}`,
  ].join('\n\n');
}

function article(noun: string): string {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
