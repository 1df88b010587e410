// Judges regular expressions in templates: what can be left after them, what can pass them.

/** Within a class or outside: no dot, no negation, no escape that stands for quotes, backslashes or "anything but". */
const HARMLESS =
  /^(?:[A-Za-z0-9 _,:;/@#%+*?|(){}$^-]|\\[dwsb.+*?(){}|/-]|\[(?!\^)(?:[A-Za-z0-9 _,:;/@#%+*?|(){}$.-]|\\[dwsb.+*?(){}|/-])+\])*$/;

/** Whether whatever matches it as a whole has neither a quote nor a backslash, like `[1-9][0-9]{0,4}`. */
export function admitsOnlyHarmless(pattern: string): boolean {
  return HARMLESS.test(pattern);
}

/** Whether replacing all its matches by nothing leaves only harmless characters, like `[^A-Za-z0-9]`. */
export function leavesOnlyHarmless(pattern: string): boolean {
  const [, kept] = /^\[\^((?:[^\]\\]|\\[dw])*)\][+*]?$/.exec(pattern) ?? [];
  return (
    kept !== undefined && !/["\\]/.test(kept.replaceAll(/\\[dw]/g, '')) && !/[!-#][-][#-~]|[A-Z[]-[\]-z]/.test(kept)
  );
}

/** Whether replacing its matches by harmless text cannot cut an escape sequence in two. */
export function keepsEscapes(pattern: string): boolean {
  return !/[\\".^]/.test(pattern);
}
