// Parses path templates such as `/streams/{stream-name}/{proxy+}`.

/** A variable of a path. */
export interface PathVariable {
  /** Without the `+` of a greedy one. */
  readonly name: string;
  /** `{name+}` matches the rest of the path, including slashes. */
  readonly isGreedy: boolean;
}

const VARIABLES = /\{([^{}]*?)(\+?)\}/g;
const WHOLE_SEGMENT = /^\{([^{}]+?)(\+?)\}$/;

/** In path order. */
export function pathVariables(path: string): PathVariable[] {
  return [...path.matchAll(VARIABLES)].map(([, name = '', plus]) => ({ name, isGreedy: plus === '+' }));
}

/** The parts between the slashes: `/a/{b}` → `a`, `{b}`. A document can omit the first slash. */
export function pathSegments(path: string): string[] {
  return path.replace(/^\//, '').split('/');
}

/** The variable that the segment consists of; undefined for a literal. */
export function segmentVariable(segment: string): PathVariable | undefined {
  const [, name, plus] = WHOLE_SEGMENT.exec(segment) ?? [];
  return name === undefined ? undefined : { name, isGreedy: plus === '+' };
}

/** The path with each variable replaced by a value, which is inserted unchanged. */
export function fillPath(path: string, replace: (variable: PathVariable) => string): string {
  return path.replaceAll(VARIABLES, (_whole, name: string, plus: string) => replace({ name, isGreedy: plus === '+' }));
}
