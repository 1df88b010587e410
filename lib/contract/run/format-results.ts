// What `smoke` prints: a line per case as it ends, the whole exchange of one that does not hold, and a summary.
import type { CaseResult } from './contract-case.ts';
import type { ApiRequest, ApiResponse, Exchange } from './conversation.ts';
import { DIFFERENCES, type DifferenceName } from './differences.ts';
import type { Target } from './target.ts';

/** Longer bodies are cut in text; JSON has them whole. */
const SHOWN = 200;

export function formatCase({ name, exchanges, failure }: CaseResult): string {
  if (!failure) return `  holds  ${name}`;
  const last = exchanges.at(-1);
  return [`DIFFERS  ${name}`, ...(last ? formatExchange(last) : []), `         because   ${firstLines(failure)}`].join(
    '\n',
  );
}

export function formatSummary(target: Target, results: readonly CaseResult[]): string {
  const holding = results.filter(({ failure }) => !failure).length;
  const known = differencesKnownOf(target).join(', ') || 'none';
  return [
    '',
    `${holding} of ${results.length} statements of the contract hold at ${target.baseUrl} for the stream ${target.streamName}.`,
    `Held to what is known of the target ${target.name}; its differences from AWS: ${known}.`,
    'The records that were written have partition keys that begin with "contract".',
  ].join('\n');
}

export function toJson(target: Target, results: readonly CaseResult[]): string {
  const document = {
    target: target.name,
    url: target.baseUrl,
    stream: target.streamName,
    differences: differencesKnownOf(target),
    holds: results.every(({ failure }) => !failure),
    cases: results.map(({ name, exchanges, failure }) =>
      failure ? { name, holds: false, because: failure.message, exchanges } : { name, holds: true },
    ),
  };
  return JSON.stringify(document, undefined, 2);
}

function differencesKnownOf({ differences }: Target): DifferenceName[] {
  return (Object.keys(DIFFERENCES) as DifferenceName[]).filter((name) => differences.has(name));
}

function formatExchange({ request, response }: Exchange): string[] {
  return [`         sent      ${requestLine(request)}`, `         answered  ${responseLine(response)}`];
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
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}… (${text.length} characters)`;
}

/** node:assert adds a comparison over many lines. */
function firstLines({ message }: Error): string {
  return message
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 6)
    .join('\n                   ');
}
