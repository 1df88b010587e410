// Java's regular expressions.
import type { Budget } from '../budget.ts';
import { Failure } from '../failure.ts';

export interface Match {
  readonly start: number;
  readonly end: number;
  /** Text of the group, or null when it took no part; undefined when there is no such group. */
  readonly group: (name: number | string) => string | null | undefined;
}

export interface Regex {
  /** The first match at or after `from`. */
  readonly find: (text: string, from: number, budget: Budget) => Match | undefined;
  /** Does the whole text match? */
  readonly matches: (text: string, budget: Budget) => boolean;
}

/** @throws Failure when the pattern is none. */
export function compileRegex(pattern: string): Regex {
  let regex: RegExp;
  let whole: RegExp;
  try {
    regex = new RegExp(pattern, 'g');
    whole = new RegExp(`^(?:${pattern})$`);
  } catch (cause) {
    throw new Failure(`"${pattern}" is no regular expression.`, { cause });
  }
  return {
    find(text, from) {
      regex.lastIndex = from;
      const found = regex.exec(text);
      if (found === null) return undefined;
      return {
        start: found.index,
        end: found.index + found[0].length,
        group: (name) => {
          if (typeof name === 'string') return found.groups?.[name] ?? null;
          return name < found.length ? (found[name] ?? null) : undefined;
        },
      };
    },
    matches: (text) => whole.test(text),
  };
}
