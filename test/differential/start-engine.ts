// Starts one of the old engines in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type EngineName = 'kinesalite' | 'kinesis-local';

export interface RunningEngine {
  readonly url: string;
  close(): Promise<void>;
}

/** @throws Error with what the process wrote when it ends before it listens. */
export async function startEngine(name: EngineName): Promise<RunningEngine> {
  const path = new URL(`start-${name}.ts`, import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', path], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const { stderr } = child;
  if (stderr === null) throw new Error('The process does not have an error output.');
  const ended = once(child, 'close');
  const written: string[] = [];
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: stderr }).on('line', (line) => {
      written.push(line);
      const [, url] = /^at (\S+)$/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  const url = await Promise.race([listening, ended.then(() => undefined)]);
  if (url === undefined) throw new Error(`${name} does not start:\n${written.join('\n')}`);
  return {
    url,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
