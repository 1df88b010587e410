// A body as the verbose log shows it.

/** Longer bodies are truncated. */
const MAX_SHOWN_BYTES = 4096;

export function shownBody(body: Buffer): string {
  const start = body.subarray(0, MAX_SHOWN_BYTES).toString();
  return body.length <= MAX_SHOWN_BYTES ? start : `${start}… (${body.length} bytes)`;
}
