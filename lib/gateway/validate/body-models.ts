// The second half of request validation: the body is validated against the model of its content type.
import { DEFAULT_LIMITS, Failure, findExcess } from '../../vtl/index.ts';
import { mediaType } from '../http/media-type.ts';
import { configurationError, Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import { MAX_REFERENCES, TooManyReferences } from './meter.ts';
import type { CompiledModel } from './model.ts';

export type BodyModels = ReadonlyMap<string, CompiledModel>;

/** Applies to every content type that has no model of its own. */
const ANY_TYPE = '$default';

/**
 * A body whose type has no model passes. An empty body counts as `{}`.
 * @throws Refusal 400 with the validation errors.
 */
export function checkBody(models: BodyModels, transaction: Transaction): void {
  const type = mediaType(transaction.headers.get('content-type'));
  const model = models.get(type) ?? models.get(ANY_TYPE);
  if (!model) return;
  if (model.broken !== undefined) throw configurationError(model.broken);
  const { body } = transaction;
  if (body.length > MAX_UNMEASURED_BYTES) refuseExcess(body, type);
  let value: unknown = {};
  try {
    if (body.length > 0) value = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw refuse('[the body is not valid JSON]', type, cause);
  }
  const errors = validate(model, value, () => refuseExcess(body, type));
  if (errors) throw refuse(`[${errors.join(', ')}]`, type);
}

/** Shorter bodies cannot take much memory, and measuring takes a microsecond per kilobyte. */
const MAX_UNMEASURED_BYTES = 64 * 1024;

/** @throws Refusal 400 for a body that would take too much memory to be read, or is nested too deeply. */
function refuseExcess(body: Buffer, type: string): void {
  const excess = findExcess(body, DEFAULT_LIMITS);
  if (excess !== undefined) throw refuse(`[the body ${excess}]`, type);
}

/**
 * @param overflow called when the stack overflows: throws if that is because of the body.
 * @throws Refusal 500 when validation exceeds its limits: infinite recursion of the model, too many references, a body that is nested
 * too deeply, or a pattern that takes too many steps.
 */
function validate(model: CompiledModel, value: unknown, overflow: () => void): readonly string[] | undefined {
  try {
    return model.validate(value);
  } catch (cause) {
    if (cause instanceof TooManyReferences)
      throw configurationError(`Validating this body takes more than ${MAX_REFERENCES} references of the model`);
    if (cause instanceof Failure)
      throw configurationError(`A pattern of the model failed for this body. ${cause.message}`);
    if (!(cause instanceof RangeError)) throw cause;
    overflow();
    throw configurationError('The model contains itself infinitely, or the body is nested too deeply');
  }
}

function refuse(validationErrors: string, type: string, cause?: unknown): Refusal {
  const reason = `Request body does not match model schema for content type ${type}: ${validationErrors}`;
  return new Refusal('BAD_REQUEST_BODY', { validationErrors, reason, cause });
}
