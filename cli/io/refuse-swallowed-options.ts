// Refuses options that npm consumed: `npm run generate --check` runs `generate` without it, and leaves only
// npm_config_check in the environment (measured with npm 10.9 and 11.19).
import type { Command, Option } from 'commander';
import { InputError } from '../../lib/base/index.ts';
import type { Io } from './io.ts';

/** npm has its own `json`, and people set `target` in .npmrc for native modules: neither shows that it was meant for us. */
const NOT_OURS: readonly string[] = ['json', 'target'];

/**
 * Only for a script that ends with this command, because npm appends its arguments there. An option that the command got too is
 * not a mistake.
 * @param args the command line of the program, which begins with the name of the command
 * @throws InputError `swallowed-option` with the command line that was meant
 */
export function refuseSwallowedOptions(command: Command, args: readonly string[], { env }: Io): void {
  const { npm_lifecycle_script: script = '', npm_lifecycle_event: event = '' } = env;
  if (/\b(?:cli\/from-source\.mjs|apigw-kinesis) ([a-z]+)$/.exec(script)?.[1] !== command.name()) return;
  const swallowed = command.options.filter(
    (option) => !NOT_OURS.includes(option.name()) && !isGiven(option, args) && takenByNpm(option, env) !== undefined,
  );
  const [first] = swallowed;
  if (!first) return;
  // If npm took an option but left its value, the remaining command line is not what was meant.
  const torn = swallowed.some((option) => option.required && takenByNpm(option, env) === 'true');
  const meant = [...(torn ? [] : args.slice(1)), ...swallowed.map((option) => spell(option, takenByNpm(option, env)))];
  throw new InputError(`npm took ${swallowed.map(({ long }) => long).join(' and ')} for itself.`, {
    code: 'swallowed-option',
    help: `Put the options of ${command.name()} after --: ${event === 'start' ? 'npm start' : `npm run ${event}`} -- ${meant.join(' ')}`,
  });
}

/** `true` for a switch, and for an option whose value npm left on the command line; undefined for `--no-…`, too. */
function takenByNpm(option: Option, env: Io['env']): string | undefined {
  return env[`npm_config_${option.name().replaceAll('-', '_')}`] || undefined;
}

function isGiven({ long }: Option, args: readonly string[]): boolean {
  return args.some((arg) => arg === long || arg.startsWith(`${long}=`));
}

function spell(option: Option, value: string | undefined): string {
  if (!option.required) return option.long ?? option.flags;
  return value === 'true' ? option.flags : `${option.long} ${value}`;
}
