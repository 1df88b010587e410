// The mapping-template engine: Velocity 1.7 as API Gateway runs it. Everything that other folders may use.
export { createOverrides, type Overrides } from './bindings/overrides.ts';
export { Budget } from './budget.ts';
export { Failure, InvalidPattern } from './failure.ts';
export { readJson } from './json/read-json.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export type * from './parser/ast.ts';
export { parseTemplate } from './parser/parse-template.ts';
export { compilePattern } from './pattern.ts';
export { StatusPattern } from './status-pattern.ts';
export { compileTemplate, type RenderInput, type Template } from './template.ts';
export { JavaMap } from './values/value.ts';
export { type Position, VtlError } from './vtl-error.ts';
