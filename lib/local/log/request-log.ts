// Logs one line per request, as text or JSON; with `verbose`, also its messages. Never a credential.
import type { HttpRequest, HttpResponse, RequestTrace } from '../../gateway/index.ts';
import type { CredentialNames } from './credential-names.ts';
import { describeAsJson } from './describe-as-json.ts';
import { describeAsText } from './describe-as-text.ts';
import type { Logged } from './logged.ts';
import { Redaction } from './redaction.ts';

export interface RequestLogOptions {
  readonly format: 'text' | 'json';
  readonly verbose: boolean;
  /** Gets complete lines, several at a time. */
  readonly write: (lines: string) => void;
}

export interface RequestLog {
  /** Logs a request that the gateway responded to. */
  readonly request: (trace: RequestTrace) => void;
  /** Logs a request that the server itself refused, in plain text. The request is undefined when it could not be parsed. */
  readonly refusal: (request: HttpRequest | undefined, response: HttpResponse) => void;
  /** Adds to the credentials that are never logged. */
  readonly redact: (names: CredentialNames) => void;
  /** Writes all pending lines. */
  readonly flush: () => void;
}

/** Lines are collected for this long: writing each one by itself would cost more than the request. */
const FLUSH_DELAY_MS = 10;

export function createRequestLog({ format, verbose, write }: RequestLogOptions): RequestLog {
  const describe = format === 'json' ? describeAsJson : describeAsText;
  const redaction = new Redaction();
  let waiting: PendingEntry[] = [];
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Immediate | undefined;
  const describeWaiting = () => {
    clearImmediate(soon);
    soon = undefined;
    for (const { logged, at } of waiting) {
      lines.push(describe(logged, new Date(at).toISOString(), verbose ? redaction : undefined));
    }
    waiting = [];
  };
  const flush = () => {
    describeWaiting();
    clearTimeout(timer);
    timer = undefined;
    if (lines.length > 0) write(lines.join('\n'));
    lines = [];
  };
  const add = (logged: Logged) => {
    waiting.push({ logged, at: Date.now() });
    soon ??= setImmediate(describeWaiting);
    timer ??= setTimeout(flush, FLUSH_DELAY_MS);
  };
  return {
    request: add,
    refusal: (request, response) => add({ request, response, reason: response.body.toString().trim() }),
    redact: (names) => redaction.add(names),
    flush,
  };
}

/**
 * Formatted right after the response is sent: objects that are kept until the next write would be copied by the garbage
 * collector.
 */
interface PendingEntry {
  readonly logged: Logged;
  /** Milliseconds since 1970. */
  readonly at: number;
}
