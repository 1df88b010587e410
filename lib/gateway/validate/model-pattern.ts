// The regular expressions of models. API Gateway uses Java's, and a body must not block the gateway with one: Ajv gets those of the
// template engine, which count their steps.
import type { Options } from 'ajv-draft-04';
import { compilePattern } from '../../vtl/index.ts';
import type { Meter } from './meter.ts';

type RegExpEngine = NonNullable<NonNullable<Options['code']>['regExp']>;

/** Ajv identifies compiled patterns by `toString`. `code` is only for schemas compiled to a file, which is not done here. */
export function modelPattern(meter: Meter): RegExpEngine {
  const compile = (pattern: string) => {
    const test = compilePattern(pattern);
    return { test: (text: string) => test(text, meter.budget), toString: () => pattern };
  };
  return Object.assign(compile, { code: 'modelPattern' });
}
