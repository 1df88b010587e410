// The outside world as a command sees it, so that tests can run commands in-process.

export interface Io {
  /** Results: standard output. */
  readonly out: (text: string) => void;
  /** Everything else, such as progress, warnings and errors: standard error. */
  readonly err: (text: string) => void;
  /** Paths on the command line are relative to this folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The streams, working directory, and environment of the process. */
export function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    cwd: process.cwd(),
    env: process.env,
  };
}
