// Logs one line per request, as text or JSON; with `verbose`, also the call to Kinesis and its response. Never a credential.
import { printable } from '../../base/index.ts';
import type {
  BackendCall,
  BackendResponse,
  Header,
  HttpRequest,
  HttpResponse,
  RequestTrace,
} from '../../gateway/index.ts';

export interface RequestLogOptions {
  readonly format: 'text' | 'json';
  readonly verbose: boolean;
  /** Gets complete lines, several at a time. */
  readonly write: (lines: string) => void;
}

export interface RequestLog {
  /** Logs a request that the gateway responded to. */
  readonly request: (trace: RequestTrace) => void;
  /** Logs a request that the server itself refused. */
  readonly refusal: (request: HttpRequest, response: HttpResponse) => void;
  /** Writes all pending lines. */
  readonly flush: () => void;
}

/** Lines are collected for this long: writing each one by itself would cost more than the request. */
const FLUSH_DELAY_MS = 10;
/** Longer bodies are truncated in the verbose log. */
const MAX_SHOWN_BYTES = 4096;
const SECRET_HEADER = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-amz-security-token)$/i;
const SECRET_PARAMETER = /(^|&)((?:x-amz-(?:signature|credential|security-token))=)[^&]*/gi;

export function createRequestLog({ format, verbose, write }: RequestLogOptions): RequestLog {
  const describe = format === 'json' ? describeAsJson : describeAsText;
  let waiting: PendingEntry[] = [];
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Immediate | undefined;
  const describeWaiting = () => {
    clearImmediate(soon);
    soon = undefined;
    for (const { logged, at } of waiting) lines.push(describe(logged, new Date(at).toISOString(), verbose));
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
    refusal: (request, response) => add({ request, response }),
    flush,
  };
}

type Logged = Pick<RequestTrace, 'request' | 'response'> & Partial<RequestTrace>;

/**
 * Formatted right after the response is sent: objects that are kept until the next write would be copied by the garbage
 * collector.
 */
interface PendingEntry {
  readonly logged: Logged;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** @param time as in ISO 8601. */
function describeAsText(logged: Logged, time: string, verbose: boolean): string {
  const { request, response, call, milliseconds, refusal, reason } = logged;
  const took = milliseconds === undefined ? '-' : `${milliseconds.toFixed(1)} ms`;
  const what = `${request.method} ${request.rawPath} ${response.status} ${call?.action ?? '-'} ${took}`;
  const why = `${refusal === undefined ? '' : ` ${refusal}`}${reason === undefined ? '' : ` (${reason})`}`;
  const line = `${time.slice(11, 23)} ${printable(what + why)}`;
  return verbose ? [line, ...details(logged)].join('\n') : line;
}

function details({ request, response, call, backendResponse }: Logged): string[] {
  return [
    ...message('request', [`${request.method} ${request.rawPath}${query(request)}`], request.headers, request.body),
    ...(call ? message('to Kinesis', [call.action], call.headers, call.body) : []),
    ...(backendResponse ? message('from Kinesis', [backendResponse.status], [], backendResponse.body) : []),
    ...message('response', [response.status], response.headers, response.body),
  ];
}

function message(
  title: string,
  first: readonly (string | number)[],
  headers: readonly Header[],
  body: Buffer,
): readonly string[] {
  return [
    `  ${title}: ${first.join(' ')}`,
    ...headers.map(([name, value]) => `    ${name}: ${shown(name, value)}`),
    ...(body.length === 0
      ? []
      : text(body)
          .split('\n')
          .map((line) => `    ${line}`)),
  ].map(printable);
}

function describeAsJson(logged: Logged, time: string, verbose: boolean): string {
  const {
    request,
    response,
    requestId,
    route,
    call,
    backendResponse,
    milliseconds,
    backendMilliseconds,
    refusal,
    reason,
  } = logged;
  return JSON.stringify({
    time,
    method: request.method,
    path: request.rawPath,
    status: response.status,
    action: call?.action,
    milliseconds: milliseconds === undefined ? undefined : rounded(milliseconds),
    backendMilliseconds: backendMilliseconds === undefined ? undefined : rounded(backendMilliseconds),
    requestId,
    route,
    refusal,
    reason,
    ...(verbose && {
      request: { query: query(request), headers: allShown(request.headers), body: text(request.body) },
      call: call && jsonCall(call),
      backendResponse: backendResponse && jsonBackendResponse(backendResponse),
      response: { headers: allShown(response.headers), body: text(response.body) },
    }),
  });
}

const jsonCall = ({ headers, body }: BackendCall) => ({ headers: allShown(headers), body: text(body) });
const jsonBackendResponse = ({ status, body }: BackendResponse) => ({ status, body: text(body) });

function allShown(headers: readonly Header[]): readonly Header[] {
  return headers.map(([name, value]) => [name, shown(name, value)]);
}

function shown(name: string, value: string): string {
  return SECRET_HEADER.test(name) ? '(redacted)' : value;
}

function query({ rawQuery }: HttpRequest): string {
  return rawQuery === '' ? '' : `?${rawQuery.replaceAll(SECRET_PARAMETER, '$1$2(redacted)')}`;
}

function text(body: Buffer): string {
  const start = body.subarray(0, MAX_SHOWN_BYTES).toString();
  return body.length <= MAX_SHOWN_BYTES ? start : `${start}… (${body.length} bytes)`;
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
