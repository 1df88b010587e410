// An option with a few allowed values, whose error message is that of any other wrong value.
import { Option } from 'commander';
import { didYouMean, InputError } from '../../lib/base/index.ts';

/** @param flags with a long flag and a value: `--format <format>` */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices);
  // After `choices`, which lists the values in the help; this replaces its parser and error message.
  return option.argParser((value) => {
    if (choices.includes(value)) return value;
    throw new InputError(`${option.long} cannot be ${JSON.stringify(value)}.`, {
      code: 'wrong-option',
      help: `Allowed: ${choices.join(', ')}.${didYouMean(value, choices)}`,
    });
  });
}
