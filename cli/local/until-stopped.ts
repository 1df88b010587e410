// When `local` is to end: at a signal, or when the npm that started it is gone.

/** How often npm is looked for, in milliseconds. */
const LOOK = 250;

/**
 * Waits for the first signal; a second one ends the process as usual. Who kills `npm start` kills npm and the shell between,
 * and with dash as `sh` (Debian) the signal stops there: without a look at the parent the gateway would stay and keep its port.
 * @param parent the process that was the parent at the start
 */
export function untilStopped(env: Readonly<Record<string, string | undefined>>, parent: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      clearInterval(look);
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const look = setInterval(() => {
      if (isNpmStart(env) && process.ppid !== parent) stop();
    }, LOOK).unref();
  });
}

/** Not any script of any package: one that puts the gateway in the background and ends may mean it to stay. */
function isNpmStart({ npm_package_name, npm_lifecycle_event }: Readonly<Record<string, string | undefined>>): boolean {
  return npm_package_name === 'apigw-kinesis' && npm_lifecycle_event === 'start';
}
