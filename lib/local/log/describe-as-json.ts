// One request as a line of the log for programs; with `redaction`, also its messages.
import { reasonOfKinesis } from './kinesis-reason.ts';
import type { Logged } from './logged.ts';
import type { Redaction } from './redaction.ts';
import { shownBody } from './shown-body.ts';

/**
 * @param time as in ISO 8601.
 * @param redaction given when the messages are to be shown.
 */
export function describeAsJson(logged: Logged, time: string, redaction: Redaction | undefined): string {
  const { request, response, requestId, route, call, milliseconds, backendMilliseconds, refusal, reason } = logged;
  const error = reasonOfKinesis(logged);
  const line = JSON.stringify({
    time,
    method: request?.method,
    path: request?.rawPath,
    status: response.status,
    action: call?.action,
    milliseconds: rounded(milliseconds),
    backendMilliseconds: rounded(backendMilliseconds),
    requestId,
    route,
    refusal,
    reason,
    kinesisError: error?.code,
    kinesisMessage: error?.message,
    ...(redaction && messages(logged, redaction)),
  });
  return escapeControls(line);
}

function messages({ request, response, call, backendResponse }: Logged, redaction: Redaction) {
  if (request === undefined) return {};
  const secrets = redaction.secretsOf(request);
  const { rawQuery } = request;
  return {
    request: {
      query: rawQuery === '' ? '' : `?${redaction.query(rawQuery)}`,
      headers: redaction.headers(request.headers, secrets),
      body: shownBody(request.body),
    },
    call: call && {
      query: redaction.copiedQuery(call.query, secrets),
      headers: redaction.headers(call.headers, secrets),
      body: shownBody(call.body),
    },
    backendResponse: backendResponse && { status: backendResponse.status, body: shownBody(backendResponse.body) },
    response: { headers: redaction.headers(response.headers, secrets), body: shownBody(response.body) },
  };
}

/** JSON leaves these as they are, and a terminal may obey them. They occur only inside of strings. */
function escapeControls(json: string): string {
  return json.replaceAll(
    /[\x7f-\x9f\u2028\u2029]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function rounded(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round(milliseconds * 100) / 100;
}
