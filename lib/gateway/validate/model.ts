// Models: JSON Schema draft 4, compiled by Ajv when first used. `format` and OpenAPI's own keywords are not enforced, as on AWS.
import { createRequire } from 'node:module';
import type { ErrorObject, Options, ValidateFunction } from 'ajv-draft-04';
import { sharedPlace } from '../../apigateway/index.ts';
import { hasUniqueItems, type JsonObject } from '../../base/index.ts';
import { lookUp } from '../../source/index.ts';
import { Failure } from '../../vtl/index.ts';
import { asModels, METERED } from './as-models.ts';
import { countReferences } from './count-references.ts';
import { describeErrors } from './describe-errors.ts';
import { isExplainable } from './is-explainable.ts';
import { MAX_REFERENCES, Meter, TooManyReferences } from './meter.ts';
import { modelPattern } from './model-pattern.ts';

export interface CompiledModel {
  /**
   * Returns the errors in API Gateway's wording, or undefined for a valid value. For a very large number of errors, only the first.
   * @throws TooManyReferences, Failure (a pattern) or RangeError (the stack) when validation exceeds a limit.
   */
  validate(value: unknown): readonly string[] | undefined;
  /** Why the schema cannot be used. */
  readonly broken: string | undefined;
}

export interface ModelFactory {
  /** @param pointer of the schema in the document, as a fragment: `#/components/schemas/Name`. */
  model(pointer: string): CompiledModel;
}

const OPTIONS: Options = {
  strict: false,
  logger: false,
  validateFormats: false,
  validateSchema: false,
  unicodeRegExp: false,
  ignoreKeywordsWithRef: true,
};
const DOCUMENT = 'document';

/** A non-recursive model with no more references than this needs no meter: its cost is linear in the body. */
const MAX_UNMETERED_REFERENCES = 100;
/** Limit while collecting all errors. Beyond it, only the first error is reported. */
const MAX_ERROR_REFERENCES = 20_000;

/** @param document with its `$ref`s; what API Gateway drops, such as `nullable`, is dropped. */
export function createModelFactory(document: JsonObject): ModelFactory {
  const schema = asModels(document, sharedPlace(document, 'schemas'));
  const meter = new Meter();
  const compilations: Compilations = {
    quick: compiler(schema, meter, {}),
    first: compiler(schema, meter, { verbose: true }),
    all: compiler(schema, meter, { verbose: true, allErrors: true }),
  };
  const models = new Map<string, CompiledModel>();
  return {
    model: (pointer) => {
      const known = models.get(pointer);
      if (known) return known;
      const model = createModel(pointer, schema, meter, compilations);
      models.set(pointer, model);
      return model;
    },
  };
}

type Compile = (pointer: string) => ValidateFunction;
type AjvModule = typeof import('ajv-draft-04');

/** `first` and `all` are compiled at the first invalid body. */
interface Compilations {
  readonly quick: Compile;
  /** Reports the first error. */
  readonly first: Compile;
  /** Reports all errors. */
  readonly all: Compile;
}

function createModel(
  pointer: string,
  schema: unknown,
  meter: Meter,
  { quick, first, all }: Compilations,
): CompiledModel {
  let broken: string | undefined;
  let limit = MAX_REFERENCES;
  try {
    const { atOnce, inAll } = countReferences(lookUp(schema, pointer), (reference) => lookUp(schema, reference));
    if (inAll <= MAX_UNMETERED_REFERENCES) limit = Number.POSITIVE_INFINITY;
    if (atOnce > MAX_REFERENCES) {
      broken = `its references multiply: one value takes up to ${atOnce} of them, and the maximum is ${MAX_REFERENCES}`;
    } else quick(pointer);
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error);
  }
  const explain = (value: unknown): readonly ErrorObject[] => {
    try {
      meter.begin(MAX_ERROR_REFERENCES);
      if (isExplainable(value)) return errorsOf(all(pointer), value);
    } catch (error) {
      if (!(error instanceof TooManyReferences || error instanceof Failure || error instanceof RangeError)) throw error;
    }
    meter.begin(limit);
    // The errors of the alternatives precede that of their anyOf.
    return errorsOf(first(pointer), value).slice(-1);
  };
  return {
    broken,
    validate: (value) => {
      meter.begin(limit);
      return quick(pointer)(value) ? undefined : describeErrors(explain(value));
    },
  };
}

function errorsOf(validate: ValidateFunction, value: unknown): readonly ErrorObject[] {
  validate(value);
  return validate.errors ?? [];
}

/** Ajv is loaded with the first model, so that documents without models start faster. */
function compiler(schema: unknown, meter: Meter, options: Options): Compile {
  let ajv: InstanceType<AjvModule['default']> | undefined;
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    const known = compiled.get(pointer);
    if (known) return known;
    if (!ajv) {
      const { default: Ajv } = createRequire(import.meta.url)('ajv-draft-04') as AjvModule;
      ajv = new Ajv({ ...OPTIONS, ...options, code: { regExp: modelPattern(meter) } });
      ajv.addKeyword({ keyword: METERED, schema: false, errors: false, validate: () => meter.follow() });
      ajv.removeKeyword('uniqueItems');
      ajv.addKeyword({
        keyword: 'uniqueItems',
        type: 'array',
        errors: false,
        validate: (required: unknown, items: readonly unknown[]) => required !== true || hasUniqueItems(items),
      });
      ajv.addSchema(schema as object, DOCUMENT);
    }
    const validate = ajv.compile({ $ref: `${DOCUMENT}${pointer}` });
    compiled.set(pointer, validate);
    return validate;
  };
}
