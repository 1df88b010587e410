// Models: JSON Schema draft 4, compiled by Ajv when first used. `format` and OpenAPI's own keywords are not enforced, as on AWS.
import { createRequire } from 'node:module';
import type { Options, ValidateFunction } from 'ajv-draft-04';
import { describeErrors } from './describe-errors.ts';
import { modelPattern } from './model-pattern.ts';

export interface Model {
  /** Gives the errors in API Gateway's words, or undefined for a valid value. */
  validate(value: unknown): readonly string[] | undefined;
  /** Why the schema cannot be used. */
  readonly broken: string | undefined;
}

export interface ModelFactory {
  /** @param pointer where in the document the schema stands, as a fragment: `#/components/schemas/Name`. */
  model(pointer: string): Model;
}

const OPTIONS: Options = {
  strict: false,
  logger: false,
  validateFormats: false,
  validateSchema: false,
  unicodeRegExp: false,
  ignoreKeywordsWithRef: true,
  code: { regExp: modelPattern },
};
const DOCUMENT = 'document';

/** @param document with its `$ref`s; `nullable` and the like are dropped as API Gateway drops them. */
export function createModelFactory(document: unknown): ModelFactory {
  const schema = asModels(document);
  const quick = compiler(schema, OPTIONS);
  // A second compilation, made at the first invalid body, collects all errors.
  const thorough = compiler(schema, { ...OPTIONS, allErrors: true, verbose: true });
  const models = new Map<string, Model>();
  return {
    model: (pointer) => {
      const known = models.get(pointer);
      if (known) return known;
      const model = createModel(pointer, quick, thorough);
      models.set(pointer, model);
      return model;
    },
  };
}

type Compile = (pointer: string) => ValidateFunction;
type AjvModule = typeof import('ajv-draft-04');

function createModel(pointer: string, quick: Compile, thorough: Compile): Model {
  let broken: string | undefined;
  try {
    quick(pointer);
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error);
  }
  return {
    broken,
    validate: (value) => {
      if (quick(pointer)(value)) return undefined;
      const explain = thorough(pointer);
      explain(value);
      return describeErrors(explain.errors ?? []);
    },
  };
}

/** Ajv is loaded with the first model: a document without models starts without it. */
function compiler(schema: unknown, options: Options): Compile {
  let ajv: InstanceType<AjvModule['default']> | undefined;
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    const known = compiled.get(pointer);
    if (known) return known;
    if (!ajv) {
      const { default: Ajv } = createRequire(import.meta.url)('ajv-draft-04') as AjvModule;
      ajv = new Ajv(options);
      ajv.addSchema(schema as object, DOCUMENT);
    }
    const validate = ajv.compile({ $ref: `${DOCUMENT}${pointer}` });
    compiled.set(pointer, validate);
    return validate;
  };
}

/**
 * The schemas as API Gateway has them. Draft 4 knows no `nullable`, and Ajv would honour it (a property of that name holds a
 * schema, not a boolean, and stays); a model may be named by the URL that an export gives it.
 */
function asModels(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asModels);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => key !== 'nullable' || typeof member !== 'boolean')
      .map(([key, member]) => [
        key,
        key === '$ref' && typeof member === 'string' ? localRef(member) : asModels(member),
      ]),
  );
}

function localRef(ref: string): string {
  return ref.replace(/^https:\/\/apigateway\.amazonaws\.com\/restapis\/[^/]+\/models\//, '#/components/schemas/');
}
