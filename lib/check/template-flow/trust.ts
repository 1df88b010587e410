// How far a value of a template can be trusted where it is printed: the levels and their order.

/**
 * From harmless to dangerous:
 * - `constant`: text of the template, numbers, base64, digits: harmless everywhere, even in parts;
 * - `twice`: escaped twice: harmless in JSON text within a JSON string, as long as it stays whole;
 * - `half-twice`: the same with the `\'` of escapeJavaScript, which is not valid JSON;
 * - `escaped-json`: JSON text, escaped for a JSON string: harmless between quotes, and as a value of JSON text there;
 * - `half-escaped-json`: the same with `\'`;
 * - `quoted`: escaped for a JSON string: harmless between quotes as long as it stays whole;
 * - `json`: JSON text with its own quotes: harmless outside quotes;
 * - `half-escaped`: escaped for a JSON string with `\'`;
 * - `params`: the map of `$input.params()`, whose keys are constants and whose values are unchanged caller input;
 * - `raw`: unchanged caller input.
 */
export const TRUST = [
  'constant',
  'twice',
  'half-twice',
  'escaped-json',
  'half-escaped-json',
  'quoted',
  'json',
  'half-escaped',
  'params',
  'raw',
] as const;

export type Trust = (typeof TRUST)[number];

/** The most dangerous of several. */
export function join(...levels: readonly Trust[]): Trust {
  return TRUST[Math.max(0, ...levels.map((level) => TRUST.indexOf(level)))] ?? 'raw';
}

/** What `$util.escapeJavaScript` makes of a value. */
export function escapeOnce(trust: Trust): Trust {
  if (trust === 'constant') return 'constant';
  if (trust === 'json') return 'half-escaped-json';
  return trust === 'raw' || trust === 'params' ? 'half-escaped' : 'half-twice';
}

/** What replacing `\'` by `'` makes of a value. */
export function withoutApostropheEscapes(trust: Trust): Trust {
  if (trust === 'half-escaped') return 'quoted';
  if (trust === 'half-escaped-json') return 'escaped-json';
  return trust === 'half-twice' ? 'twice' : trust;
}

/** Escaped at least once: unsafe in parts. */
export function isEscaped(trust: Trust): boolean {
  return !['constant', 'json', 'params', 'raw'].includes(trust);
}

/** Has the `\'` of escapeJavaScript. */
export function isHalf(trust: Trust): boolean {
  return trust.startsWith('half-');
}
