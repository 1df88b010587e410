// The strings of sample bodies, parameters and placeholders. Most are digits, which are valid JSON within and outside quotes, and valid
// base64: what a template makes of them is malformed only if the template is.

/** A multiple of four digits. Names of the stack in a template become such digits, too: see apigateway/intrinsics/deployed-strings.ts. */
export const SAMPLE = '1111';

/** Ends strings, starts escapes, and is not base64, not JSON and not a form. */
export const HOSTILE = `a'"\\& =\n`;

const DIGITS = /^1{4,}$/;

/** Whether a rendered value can be one of our own, of which neither the real type nor the real content is known. */
export function isSample(value: unknown): boolean {
  if (typeof value === 'number') return /^1(?:1{3,}|\.1+e\+\d+)$/.test(String(value));
  return typeof value === 'string' && DIGITS.test(value);
}

export function containsSample(text: string): boolean {
  return text.includes(SAMPLE);
}
