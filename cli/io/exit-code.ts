// What the process tells its caller. Every command returns one of these.

export const EXIT = {
  ok: 0,
  /** The work was done and something was found: errors in a document, stale output, a contract difference. */
  findings: 1,
  /** Wrong usage or unusable input. */
  usage: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
