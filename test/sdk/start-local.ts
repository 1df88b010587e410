// `npm start` in a process of its own, with the environment that it tells people to give their programs.
import type { Call } from '../../lib/kinesis/index.ts';
import { send } from '../differential/client.ts';
import { serving, startLocalProcess } from '../support/local-process.ts';

export interface Local {
  /** This process's, without its AWS settings, and with the lines that `npm start` printed. */
  readonly env: Readonly<Record<string, string>>;
  /** Calls the Kinesis over its port. */
  readonly call: Call;
  /** @returns what it wrote to its error output, and its exit code. */
  close(): Promise<{ readonly written: string; readonly code: number | null }>;
}

/** @throws Error when it does not start, or does not print the lines. */
export async function startLocal(): Promise<Local> {
  const local = startLocalProcess(['--port', '0', '--kinesis-port', '0']);
  await serving(local);
  const printed = readExports(local.err());
  const { AWS_ENDPOINT_URL_KINESIS: url } = printed;
  if (url === undefined) throw new Error(`npm start does not print how SDKs find it:\n${local.err()}`);
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const env = { ...Object.fromEntries(others.map(([name, value]) => [name, value ?? ''])), ...printed };
  return {
    env,
    call: async (action, input) => {
      const { status, type = '', message = '', output } = await send(url, action, withBase64(input));
      return status === 200
        ? { output: output as Readonly<Record<string, unknown>> }
        : { error: { code: type, message } };
    },
    close: async () => {
      local.process.kill('SIGTERM');
      const code = await local.code;
      return { written: local.err(), code };
    },
  };
}

/** `export NAME=value OTHER=value`, as a shell reads it. */
function readExports(text: string): Readonly<Record<string, string>> {
  const lines = [...text.matchAll(/^export (.+)$/gm)].map(([, line = '']) => line);
  return Object.fromEntries(lines.flatMap((line) => line.split(' ')).map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
}

function withBase64(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString('base64');
  if (Array.isArray(value)) return value.map(withBase64);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withBase64(entry)]));
}
