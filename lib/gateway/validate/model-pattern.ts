// The regular expressions of models. API Gateway runs Java's, and a body must not stop the gateway with one: Ajv gets those of the
// template engine, which count their steps.
import type { Options } from 'ajv-draft-04';
import { compilePattern } from '../../vtl/index.ts';
import type { Meter } from './meter.ts';

type RegExpEngine = NonNullable<NonNullable<Options['code']>['regExp']>;

/** Ajv tells compiled patterns apart by their text. `code` is for schemas that are compiled to a file, which none is. */
export function modelPattern(meter: Meter): RegExpEngine {
  const compile = (pattern: string) => {
    const test = compilePattern(pattern);
    return { test: (text: string) => test(text, meter.budget), toString: () => pattern };
  };
  return Object.assign(compile, { code: 'modelPattern' });
}
