// One request as a line of the log for people; with `redaction`, also its messages, indented.
import { printable } from '../../base/index.ts';
import { addedQuery, type Header } from '../../gateway/index.ts';
import { reasonOfKinesis } from './kinesis-reason.ts';
import type { Logged } from './logged.ts';
import type { Redaction } from './redaction.ts';
import { shownBody } from './shown-body.ts';

/**
 * @param time as in ISO 8601.
 * @param redaction given when the messages are to be shown.
 */
export function describeAsText(logged: Logged, time: string, redaction: Redaction | undefined): string {
  const { request, response, call, milliseconds } = logged;
  const took = milliseconds === undefined ? '-' : `${milliseconds.toFixed(1)} ms`;
  const what = `${request?.method ?? '-'} ${request?.rawPath ?? '-'} ${response.status} ${call?.action ?? '-'} ${took}`;
  const line = `${time.slice(11, 23)} ${printable(what + describeWhy(logged))}`;
  return redaction ? [line, ...messages(logged, redaction)].join('\n') : line;
}

/** Of the gateway, and of Kinesis. */
function describeWhy(logged: Logged): string {
  const { refusal, reason } = logged;
  const error = reasonOfKinesis(logged);
  const ofGateway = `${refusal === undefined ? '' : ` ${refusal}`}${reason === undefined ? '' : ` (${reason})`}`;
  return error ? `${ofGateway} ${error.code} (${error.message})` : ofGateway;
}

function messages({ request, response, call, backendResponse }: Logged, redaction: Redaction): readonly string[] {
  if (request === undefined) return [];
  const secrets = redaction.secretsOf(request);
  const message = (title: string, first: string | number, headers: readonly Header[], body: Buffer) => [
    printable(`  ${title}: ${first}`),
    ...redaction.headers(headers, secrets).map(([name, value]) => printable(`    ${name}: ${value}`)),
    ...(body.length === 0
      ? []
      : shownBody(body)
          .split('\n')
          .map((line) => printable(`    ${line}`))),
  ];
  const query = request.rawQuery === '' ? '' : `?${redaction.query(request.rawQuery)}`;
  return [
    ...message('request', `${request.method} ${request.rawPath}${query}`, request.headers, request.body),
    ...(call
      ? message(
          'to Kinesis',
          `${call.action}${redaction.copiedQuery(addedQuery(call), secrets)}`,
          call.headers,
          call.body,
        )
      : []),
    ...(backendResponse ? message('from Kinesis', backendResponse.status, [], backendResponse.body) : []),
    ...message('response', response.status, response.headers, response.body),
  ];
}
