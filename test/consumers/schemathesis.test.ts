// Schemathesis sends what the document allows, and what it does not, to the API on this machine: the API keeps to the document. What it finds
// is what docs/linters.md explains; no parameter that the document allows is rejected.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isObject } from '../../lib/base/index.ts';
import { runProgram } from '../deploy/run-program.ts';
import { startLocalGateway } from '../support/local-gateway.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';
import { type OptionSet, TESTED_SETS, writeDocument } from './documents.ts';
import { environment, TOOLS } from './tools.ts';

const SEED = 7;
const CASES_PER_OPERATION = 30;
/** For the documents that require one; the others ignore it. */
const API_KEY = 'a-key-of-a-client';
const NOT_RUN = 'unsupported_method';

/** A check that failed: its code, such as ST202, the operation, the query that was sent, and the body of the response. */
interface Failure {
  readonly code: string;
  readonly operation: string;
  /** With its question mark; empty without one. */
  readonly query: string;
  readonly response: string;
}

const rows = readTable('docs/linters.md', 'finding', 'operation', 'query or response', 'reason').map(
  ([code = '', operation = '', sign = '', reason = '']) => ({
    code: codeSpans(code)[0] ?? '',
    operations: codeSpans(operation),
    sign: codeSpans(sign)[0] ?? '',
    reason,
  }),
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schemathesis-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(TESTED_SETS)('the document %s', (name) => {
  let failures: readonly Failure[];
  let cases: number;
  beforeAll(async () => {
    ({ failures, cases } = await test(name));
  });

  it('is tested with many requests', () => {
    expect(cases).toBeGreaterThan(200);
  });

  it('has no parameter whose allowed values are rejected', () => {
    const rejected = failures.filter(({ code, operation }) => code === 'ST202' && operation.startsWith('GET '));
    expect(describeFailures(rejected)).toEqual([]);
  });

  it('is kept, but for what docs/linters.md has a reason for', () => {
    const unanswered = failures.filter((failure) => !rows.some((row) => isAnswered(failure, row)));
    expect(describeFailures(unanswered)).toEqual([]);
  });
});

describe('docs/linters.md', () => {
  it('accepts rejected requests for their bodies alone, and has a reason in every row', () => {
    for (const { code, operations, reason } of rows) {
      if (code === 'ST202') expect(operations.filter((operation) => !operation.startsWith('PUT '))).toEqual([]);
      expect(reason).toMatch(/^[A-Z`].{20,}\.$/);
    }
  });

  it('names the check that is not run', async () => {
    expect(await readFile(new URL('../../docs/linters.md', import.meta.url), 'utf8')).toContain(`\`${NOT_RUN}\``);
  });
});

function isAnswered(failure: Failure, row: (typeof rows)[number]): boolean {
  const { code, operation, query, response } = failure;
  return code === row.code && row.operations.includes(operation) && `${query} ${response}`.includes(row.sign);
}

/** Each once: requests differ in their id alone. */
function describeFailures(failures: readonly Failure[]): string[] {
  return [
    ...new Set(
      failures.map(
        ({ code, operation, query, response }) =>
          `${code} ${operation}${query}: ${response.replace(/"requestId": ".*?"/, '').slice(0, 200)}`,
      ),
    ),
  ];
}

async function test(name: OptionSet): Promise<{ failures: readonly Failure[]; cases: number }> {
  const spec = await writeDocument(name, folder);
  const gateway = await startLocalGateway({ spec, streams: ['my-stream'], handler: { apiKeys: [API_KEY] } });
  const report = join(folder, `${name}.ndjson`);
  const env = environment({
    API_URL: gateway.url.href,
    API_KEY,
    PYTHONPATH: join(import.meta.dirname, 'clients'),
    PYTHONDONTWRITEBYTECODE: '1',
    SCHEMATHESIS_HOOKS: 'hooks',
  });
  const flags = [
    '--continue-on-failure',
    '--exclude-checks',
    NOT_RUN,
    '--report',
    'ndjson',
    '--no-shrink',
    '--header',
    `x-api-key: ${API_KEY}`,
  ];
  const amount = ['--seed', String(SEED), '--max-examples', String(CASES_PER_OPERATION)];
  const target = ['run', spec, '--url', gateway.url.href, '--report-ndjson-path', report];
  try {
    const { exitCode, output } = await runProgram(TOOLS.schemathesis, [...target, ...flags, ...amount], {
      env,
      cwd: folder,
    });
    if (exitCode > 1) throw new Error(output);
    return readReport(await readFile(report, 'utf8'));
  } finally {
    await gateway.close();
  }
}

/** Every check of every case, from the events of the run. */
function readReport(text: string): { failures: Failure[]; cases: number } {
  const recorders = text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const event: unknown = JSON.parse(line);
      const finished = isObject(event) ? event['ScenarioFinished'] : undefined;
      return isObject(finished) && finished['recorder'] ? [finished['recorder'] as Recorder] : [];
    });
  const failures = recorders.flatMap(({ label, checks, interactions }) =>
    Object.entries(checks).flatMap(([id, results]) =>
      results.flatMap(({ failure_info }) => {
        const { request, response } = interactions[id] ?? {};
        return failure_info
          ? [
              {
                code: failure_info.failure.code,
                operation: label,
                query: new URL(request?.uri ?? 'http://localhost').search,
                response: Buffer.from(response?.content?.$base64 ?? '', 'base64').toString(),
              },
            ]
          : [];
      }),
    ),
  );
  const cases = recorders.reduce((sum, { interactions }) => sum + Object.keys(interactions).length, 0);
  return { failures, cases };
}

/** What the report holds of the requests to one operation, as far as it is read here. */
interface Recorder {
  readonly label: string;
  readonly checks: Readonly<
    Record<string, readonly { readonly failure_info?: { readonly failure: { readonly code: string } } }[]>
  >;
  readonly interactions: Readonly<
    Record<
      string,
      {
        readonly request?: { readonly uri: string };
        readonly response?: { readonly content?: { readonly $base64?: string } };
      }
    >
  >;
}
