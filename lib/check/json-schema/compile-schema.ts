// Compiles JSON Schemas of draft 4, the dialect of the meta-schemas of OpenAPI and of API Gateway's models.
import AjvDraft04, { type ErrorObject } from 'ajv-draft-04';
import { uniqueItems } from './unique-items.ts';

export type Validate = (value: unknown) => readonly ErrorObject[];

/**
 * Compiled on first use, once per process.
 * Without optimization and inlining: the code runs once or twice, and compiling it costs more than running it.
 */
export function lazyValidator(schema: () => object): Validate {
  let check: ReturnType<AjvDraft04.default['compile']> | undefined;
  return (value) => {
    check ??= compile(schema());
    return check(value) ? [] : [...(check.errors ?? [])];
  };
}

function compile(schema: object): ReturnType<AjvDraft04.default['compile']> {
  const ajv = new AjvDraft04.default({
    allErrors: true,
    verbose: true,
    strict: false,
    validateFormats: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
    logger: false,
  });
  ajv.removeKeyword('uniqueItems');
  return ajv.addKeyword(uniqueItems).compile(schema);
}
