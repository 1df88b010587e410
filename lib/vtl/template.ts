// A compiled template: parser, evaluator and bindings joined.

import { fromPlain } from './bindings/from-plain.ts';
import { createInput, type Params } from './bindings/input.ts';
import { type Overrides, overrideMembers } from './bindings/overrides.ts';
import { UTIL } from './bindings/util.ts';
import { compile, type Variables } from './evaluator/compile.ts';
import { Budget } from './limits/budget.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
import type { Ast } from './parser/ast.ts';
import { parseTemplate } from './parser/parse-template.ts';
import { SilentMap } from './values/silent-map.ts';
import { JavaMap, type Value } from './values/value.ts';

/** The input of one rendering. */
export interface RenderInput {
  /** The raw text of the request or response; absent or empty it is `{}` for `$input.body`. */
  readonly body: string | undefined;
  readonly params: Params;
  /** `$context`, without overrides: plain data as from JSON. Read only for templates that name it. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly stageVariables: ReadonlyMap<string, string>;
  /** One object per request, for its request template and then its response template. */
  readonly overrides: Overrides;
}

export interface Template {
  /**
   * @param budget counts what the rendering costs; by default a new one with the limits of the template.
   * @throws VtlError with the position in the template at which API Gateway would fail with 500.
   */
  render(input: RenderInput, budget?: Budget): string;
}

/**
 * Compiles a mapping template, which can then be rendered any number of times.
 * @param source the template, or what parseTemplate made of it.
 * @throws VtlError for a syntax error.
 */
export function compileTemplate(source: string | Ast, options: { readonly limits?: Partial<Limits> } = {}): Template {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const render = compile(typeof source === 'string' ? parseTemplate(source, limits) : source, VARIABLES);
  return { render: (input, budget = new Budget(limits)) => render(input, budget) };
}

const VARIABLES: Variables<RenderInput> = {
  input: ({ body, params }) => createInput(body, params),
  util: () => UTIL,
  context: ({ context, overrides }) => createContext(context, overrides),
  stageVariables: ({ stageVariables }) => JavaMap.of(stageVariables),
};

function createContext(data: RenderInput['context'], overrides: Overrides): Value {
  const members = Object.entries(data).map(([name, member]): [string, Value] => [name, fromPlain(member)]);
  return SilentMap.of([...members, ...overrideMembers(overrides)]);
}
