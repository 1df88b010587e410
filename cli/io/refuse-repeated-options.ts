// Refuses an option of the command line that is given twice: commander would silently use the last one.
import type { Command } from 'commander';
import { InputError } from '../../lib/base/index.ts';

/** Switches may be repeated, since they add nothing. So may options that collect values: their default is an array, or they are variadic. */
export function refuseRepeatedOptions(command: Command): Command {
  for (const option of command.options) {
    if (!option.required || option.variadic || Array.isArray(option.defaultValue)) continue;
    let given = false;
    command.on(`option:${option.name()}`, () => {
      if (given) throw repeated(option.long ?? option.flags);
      given = true;
    });
  }
  return command;
}

function repeated(flag: string): InputError {
  return new InputError(`${flag} is given twice.`, { code: 'repeated-option', help: 'Give it once.' });
}
