// Classifies regular expressions in templates: what they can match, and what remains after a replacement.

/** Inside and outside of classes: no dot, no negation, no escape that can match a quote or a backslash. */
const HARMLESS =
  /^(?:[A-Za-z0-9 _,:;/@#%+*?|(){}$^-]|\\[dwsb.+*?(){}|/-]|\[(?!\^)(?:[A-Za-z0-9 _,:;/@#%+*?|(){}$.-]|\\[dwsb.+*?(){}|/-])+\])*$/;

/** Whether no string that it matches as a whole contains a quote or a backslash, as with `[1-9][0-9]{0,4}`. */
export function admitsOnlyHarmless(pattern: string): boolean {
  return HARMLESS.test(pattern);
}

/** Whether removing all its matches leaves only harmless characters, as with `[^A-Za-z0-9]`. */
export function leavesOnlyHarmless(pattern: string): boolean {
  const [, kept] = /^\[\^((?:[^\]\\]|\\[dw])*)\][+*]?$/.exec(pattern) ?? [];
  return (
    kept !== undefined && !/["\\]/.test(kept.replaceAll(/\\[dw]/g, '')) && !/[!-#][-][#-~]|[A-Z[]-[\]-z]/.test(kept)
  );
}

/** Whether replacing its matches with harmless text cannot split an escape sequence. */
export function keepsEscapes(pattern: string): boolean {
  return !/[\\".^]/.test(pattern);
}
