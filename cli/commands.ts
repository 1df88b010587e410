// The list of commands. A new command is a file and a line here.
import type { DefineCommand } from './io/define-command.ts';

/** By name, loaded only when asked for: a command does not pay for the imports of the others. */
export const COMMANDS: Readonly<Record<string, () => Promise<DefineCommand>>> = {
  check: async () => (await import('./check.ts')).checkCommand,
  local: async () => (await import('./local.ts')).localCommand,
  generate: async () => (await import('./generate.ts')).generateCommand,
  render: async () => (await import('./render.ts')).renderCommand,
  smoke: async () => (await import('./smoke.ts')).smokeCommand,
};
