// The mapping-template engine: Velocity 1.7 as API Gateway runs it.

// Compile a template and render it.

export type { Params } from './bindings/input.ts';
export { createOverrides, type Overrides } from './bindings/overrides.ts';
export { compileTemplate, type RenderInput, type Template } from './template.ts';

// What a template may cost, and what is thrown where API Gateway would fail.

export { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
export { VtlError } from './limits/vtl-error.ts';

// Not public: for other folders of this package, and may change at any time.

export { findExcess } from './json/measure-json.ts';
export { readJson } from './json/read-json.ts';
export { Budget } from './limits/budget.ts';
export { Failure, InvalidPattern, UnreadableJson } from './limits/failure.ts';
export type { Position } from './limits/vtl-error.ts';
export type * from './parser/ast.ts';
export { parseTemplate } from './parser/parse-template.ts';
export { compilePattern } from './regex/pattern.ts';
export { StatusPattern } from './regex/status-pattern.ts';
export { JavaMap } from './values/value.ts';
