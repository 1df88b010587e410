// A DynamoDB for the leases of the Kinesis Client Library: moto, in memory. (DynamoDB Local has terms of its own, which are not open source.)
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface DynamoDb {
  readonly url: string;
  close(): Promise<void>;
}

/** @param server the program `moto_server`. @throws Error when it does not start. */
export async function startDynamoDb(server: string): Promise<DynamoDb> {
  const child = spawn(server, ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
    child.on('error', () => resolve());
  });
  const started = new Promise<string>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const url = /Running on (http:\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const url = await Promise.race([started, ended]);
  if (url === undefined) throw new Error(`${server} does not start.`);
  return {
    url,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
