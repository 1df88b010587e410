// The list of commands. A new command is a file and a line here.
import type { DefineCommand } from './io/define-command.ts';

/** By name, in the order of the help. Each is loaded only when it runs, so that a command does not pay for the imports of the others. */
export const COMMANDS: Readonly<Record<string, () => Promise<DefineCommand>>> = {
  generate: async () => (await import('./generate.ts')).generateCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  render: async () => (await import('./render.ts')).renderCommand,
  local: async () => (await import('./local.ts')).localCommand,
  smoke: async () => (await import('./smoke.ts')).smokeCommand,
};
