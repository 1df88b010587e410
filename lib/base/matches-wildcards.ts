// Wildcards of IAM: `*` is any text, slashes included, and `?` any character.

/**
 * Takes at most as many steps as both have characters, multiplied: a regular expression of many `*` could take years.
 * Source: IAM User Guide, "IAM JSON policy elements: Resource", "Using wildcards in resource ARNs".
 */
export function matchesWildcards(pattern: string, text: string): boolean {
  let at = 0;
  let next = 0;
  /** After the last `*`, and where what follows it was tried last. */
  let star: { readonly next: number; readonly at: number } | undefined;
  while (at < text.length) {
    if (pattern[next] === '*') {
      next++;
      star = { next, at };
    } else if (pattern[next] === '?' || pattern[next] === text[at]) {
      next++;
      at++;
    } else if (star) {
      star = { next: star.next, at: star.at + 1 };
      ({ next, at } = star);
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(next));
}
