// What `smoke` prints: a line per case as it ends, the exchange of each that fails, and a summary.
import type { CaseResult } from './contract-case.ts';
import type { ApiRequest, ApiResponse, Exchange } from './conversation.ts';
import { DIFFERENCES, type DifferenceName } from './differences.ts';
import { groupFailures } from './failure-kind.ts';
import type { Target } from './target.ts';

/** Longer bodies are truncated in text output; JSON output has them in full. */
const MAX_SHOWN_CHARACTERS = 200;

export function formatCase({ name, exchanges, failure }: CaseResult): string {
  if (!failure) return `pass  ${name}`;
  const last = exchanges.at(-1);
  return [`FAIL  ${name}`, ...(last ? formatExchange(last) : []), `      reason    ${firstLines(failure)}`].join('\n');
}

export function formatSummary(target: Target, results: readonly CaseResult[]): string {
  const passing = results.filter(({ failure }) => !failure).length;
  const known = differencesKnownOf(target).join(', ') || 'none';
  return [
    '',
    `${passing} of ${results.length} contract cases pass at ${target.baseUrl} with the stream ${target.streamName}.`,
    ...formatFailures(results),
    `Expected as the target ${target.name}, with these known differences from AWS: ${known}.`,
    'The partition keys of all records written begin with "contract".',
  ].join('\n');
}

/** How many failed alike; the first of each kind was shown as it came. */
function formatFailures(results: readonly CaseResult[]): string[] {
  const groups = groupFailures(results);
  if (groups.size === 0) return [];
  const failed = [...groups.values()].reduce((sum, count) => sum + count, 0);
  const kinds = groups.size === 1 ? 'in the same way' : `in ${groups.size} ways`;
  return [
    `${failed} fail, ${kinds}. The first of each is shown above; --show-all shows every one:`,
    ...[...groups].map(([{ name }, count]) => `${String(count).padStart(6)}  as ${name}`),
  ];
}

export function toJson(target: Target, results: readonly CaseResult[]): string {
  const document = {
    target: target.name,
    url: target.baseUrl,
    stream: target.streamName,
    differences: differencesKnownOf(target),
    passed: results.every(({ failure }) => !failure),
    cases: results.map(({ name, exchanges, failure }) =>
      failure ? { name, passed: false, reason: failure.message, exchanges } : { name, passed: true },
    ),
  };
  return JSON.stringify(document, undefined, 2);
}

function differencesKnownOf({ differences }: Target): DifferenceName[] {
  return (Object.keys(DIFFERENCES) as DifferenceName[]).filter((name) => differences.has(name));
}

function formatExchange({ request, response }: Exchange): string[] {
  return [`      request   ${requestLine(request)}`, `      response  ${responseLine(response)}`];
}

function requestLine({ method, path, headers = {}, body }: ApiRequest): string {
  const named = Object.entries(headers).map(([name, value]) => `${name}: ${cut(value)}`);
  return [`${method} ${path}`, ...named, ...(body === undefined ? [] : [cut(body) || '(empty body)'])].join('  ');
}

function responseLine({ status, body }: ApiResponse): string {
  return `${status} ${cut(body) || '(empty body)'}`;
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= MAX_SHOWN_CHARACTERS
    ? line
    : `${line.slice(0, MAX_SHOWN_CHARACTERS)}… (${text.length} characters)`;
}

/** node:assert appends a comparison of many lines. */
function firstLines({ message }: Error): string {
  return message
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 6)
    .join('\n                ');
}
