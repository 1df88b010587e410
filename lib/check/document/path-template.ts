// Reads path templates such as /streams/{stream-name}/{proxy+}.

/** The variables of a path; the `+` of a greedy one is not part of its name. */
export function pathVariables(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => (match[1] ?? '').replace(/\+$/, ''));
}

export function pathSegments(path: string): string[] {
  return path.split('/').slice(1);
}
