// Talks to the Java harness: one long-running JVM, a JSON line for each question and each answer (format: README.md beside this).
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

type Answer = { readonly id: number; readonly nanoseconds?: readonly number[] } & Outcome;

export async function startOracle(): Promise<Oracle> {
  const java = spawn('java', ['-Xmx2g', ...buildHarness()], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (answer: Answer) => void>();
  createInterface({ input: java.stdout }).on('line', (line) => {
    const answer = JSON.parse(line) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let ids = 0;
  const ask = (question: Case, renders?: number): Promise<Answer> =>
    new Promise((resolve) => {
      const id = ids++;
      waiting.set(id, resolve);
      java.stdin.write(`${asciiJson({ id, ...question, renders })}\n`);
    });
  return {
    render: ask,
    async time(question, renders) {
      const answer = await ask(question, renders);
      if (answer.nanoseconds === undefined) throw new Error(`the oracle could not render: ${JSON.stringify(answer)}`);
      return answer.nanoseconds.map((nanoseconds) => nanoseconds / 1e6);
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
