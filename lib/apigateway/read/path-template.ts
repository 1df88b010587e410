// Takes path templates such as `/streams/{stream-name}/{proxy+}` apart.

/** A variable of a path. */
export interface PathVariable {
  /** Without the `+` of a greedy one. */
  readonly name: string;
  /** `{name+}` takes the rest of the path, slashes included. */
  readonly isGreedy: boolean;
}

const VARIABLES = /\{([^{}]*?)(\+?)\}/g;
const WHOLE_SEGMENT = /^\{([^{}]+?)(\+?)\}$/;

/** In the order of the path. */
export function pathVariables(path: string): PathVariable[] {
  return [...path.matchAll(VARIABLES)].map(([, name = '', plus]) => ({ name, isGreedy: plus === '+' }));
}

/** The parts between the slashes: `/a/{b}` → `a`, `{b}`. */
export function pathSegments(path: string): string[] {
  return path.split('/').slice(1);
}

/** The variable that a whole segment is; undefined for a literal. */
export function segmentVariable(segment: string): PathVariable | undefined {
  const [, name, plus] = WHOLE_SEGMENT.exec(segment) ?? [];
  return name === undefined ? undefined : { name, isGreedy: plus === '+' };
}

/** The path with a value in place of each variable; what `replace` returns stands there as it is. */
export function fillPath(path: string, replace: (variable: PathVariable) => string): string {
  return path.replaceAll(VARIABLES, (_whole, name: string, plus: string) => replace({ name, isGreedy: plus === '+' }));
}
