// The mapping-template engine: Velocity 1.7 as API Gateway runs it. Everything that other folders may use.
export { createOverrides, type Overrides } from './bindings/overrides.ts';
export { readJson } from './json/read-json.ts';
export { Budget } from './limits/budget.ts';
export { Failure, InvalidPattern } from './limits/failure.ts';
export { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
export { type Position, VtlError } from './limits/vtl-error.ts';
export type * from './parser/ast.ts';
export { parseTemplate } from './parser/parse-template.ts';
export { compilePattern } from './regex/pattern.ts';
export { StatusPattern } from './regex/status-pattern.ts';
export { compileTemplate, type RenderInput, type Template } from './template.ts';
export { JavaMap } from './values/value.ts';
