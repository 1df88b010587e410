// When `local` is to end: at a signal, or when the npm that started it is gone.

/** Ctrl-C, `kill`, and a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How often the parent is polled. */
const POLL_MS = 250;

/**
 * Waits for the first signal; a second one ends the process as usual. Killing `npm start` kills npm and its shell, but dash (`sh` on
 * Debian) does not forward the signal. The parent is polled so that the port is released.
 * @param parent the process that was the parent at the start
 */
export function untilStopped(env: Readonly<Record<string, string | undefined>>, parent: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      clearInterval(poll);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    const poll = setInterval(() => {
      if (isNpmStart(env) && process.ppid !== parent) stop();
    }, POLL_MS).unref();
  });
}

/** Not any script of any package: one that puts the gateway in the background and ends may mean it to stay. */
function isNpmStart({ npm_package_name, npm_lifecycle_event }: Readonly<Record<string, string | undefined>>): boolean {
  return npm_package_name === 'apigw-kinesis' && npm_lifecycle_event === 'start';
}
