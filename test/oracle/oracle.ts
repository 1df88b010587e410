// Talks to the Java harness: one long-running JVM, a JSON line for each case and each result (format: README.md beside this).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { buildHarness } from './build.ts';
import type { Case, Outcome } from './case.ts';

export type Oracle = {
  render(question: Case): Promise<Outcome>;
  /** Milliseconds of each of `renders` renderings with the template compiled once, from raw body to text. */
  time(question: Case, renders: number): Promise<readonly number[]>;
  close(): Promise<void>;
};

type Result = { readonly id: number; readonly nanoseconds?: readonly number[] } & Outcome;

export async function startOracle(): Promise<Oracle> {
  const java = spawn('java', ['-Xmx2g', ...buildHarness()], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (result: Result) => void>();
  createInterface({ input: java.stdout }).on('line', (line) => {
    const result = JSON.parse(line) as Result;
    waiting.get(result.id)?.(result);
    waiting.delete(result.id);
  });
  let ids = 0;
  const ask = (question: Case, renders?: number): Promise<Result> =>
    new Promise((resolve) => {
      const id = ids++;
      waiting.set(id, resolve);
      java.stdin.write(`${asciiJson({ id, ...question, renders })}\n`);
    });
  return {
    render: ask,
    async time(question, renders) {
      const result = await ask(question, renders);
      if (result.nanoseconds === undefined) throw new Error(`the oracle could not render: ${JSON.stringify(result)}`);
      return result.nanoseconds.map((nanoseconds) => nanoseconds / 1e6);
    },
    async close() {
      java.stdin.end();
      await once(java, 'exit');
    },
  };
}

/** ASCII alone, as the harness's JSON reader drops a raw DEL. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
