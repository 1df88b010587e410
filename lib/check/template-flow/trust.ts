// How far a value of a template can be trusted where it is printed: the levels and their order.

/**
 * From harmless to dangerous:
 * - `constant`: text of the template, numbers, base64, digits: harmless everywhere, even in parts;
 * - `quoted`: escaped for a JSON string: harmless between quotes as long as it stays whole;
 * - `json`: JSON text with its own quotes: harmless outside quotes;
 * - `half-escaped`: the result of escapeJavaScript, whose `\'` is not valid JSON;
 * - `params`: the map of `$input.params()`, whose keys are constants and whose values are unchanged caller input;
 * - `raw`: unchanged caller input.
 */
export const TRUST = ['constant', 'quoted', 'json', 'half-escaped', 'params', 'raw'] as const;

export type Trust = (typeof TRUST)[number];

/** The most dangerous of several. */
export function join(...levels: readonly Trust[]): Trust {
  return TRUST[Math.max(0, ...levels.map((level) => TRUST.indexOf(level)))] ?? 'raw';
}
