// Starts one of the processes under measurement and learns its address from what it says.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface MeasuredProcess {
  /** The first one that it named: for the gateway that of its API. */
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** @param ready what it says when it serves. */
export type StartMeasured = (args: readonly string[], ready: RegExp) => Promise<MeasuredProcess>;

/** @param args a file of TypeScript or JavaScript and its arguments. */
export async function startProcess(args: readonly string[], ready: RegExp): Promise<MeasuredProcess> {
  const child = spawn(process.execPath, [...(args[0]?.endsWith('.ts') ? ['--import', 'tsx'] : []), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said += chunk;
      if (ready.test(said)) resolve();
    });
    ended.then(() => reject(new Error(`${args.join(' ')} ended: ${said}`)));
  });
  return {
    url: /http:\/\/[\w.:/]+/.exec(said)?.[0] ?? '',
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Stops what it started. */
export async function withProcesses<Result>(measure: (start: StartMeasured) => Promise<Result>): Promise<Result> {
  const started: MeasuredProcess[] = [];
  try {
    return await measure(async (args, ready) => {
      const one = await startProcess(args, ready);
      started.push(one);
      return one;
    });
  } finally {
    for (const one of started.reverse()) await one.stop();
  }
}
