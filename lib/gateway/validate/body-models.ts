// The models of one operation by content type, and the validator's second half: the body against the model of its type.
import { Failure } from '../../vtl/index.ts';
import { mediaType } from '../http/media-type.ts';
import { configurationError, Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import { MOST_REFERENCES, TooManyReferences } from './meter.ts';
import type { CompiledModel } from './model.ts';

export type BodyModels = ReadonlyMap<string, CompiledModel>;

/** Applies to every content type that has no model of its own. */
const ANY_TYPE = '$default';

/**
 * A body of a type without a model passes; an empty one counts as `{}`.
 * @throws Refusal 400 with the validation errors.
 */
export function checkBody(models: BodyModels, transaction: Transaction): void {
  const type = mediaType(transaction.headers.get('content-type'));
  const model = models.get(type) ?? models.get(ANY_TYPE);
  if (!model) return;
  if (model.broken !== undefined) throw configurationError(model.broken);
  const { body } = transaction.request;
  let value: unknown = {};
  try {
    if (body.length > 0) value = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw refuse('[the body is not valid JSON]', type, cause);
  }
  const errors = validate(model, value);
  if (errors) throw refuse(`[${errors.join(', ')}]`, type);
}

/**
 * @throws Refusal 500 when it takes too much: the model holds itself without end, its references multiply, the body is too deep, or a
 * pattern does not end.
 */
function validate(model: CompiledModel, value: unknown): readonly string[] | undefined {
  try {
    return model.validate(value);
  } catch (cause) {
    if (cause instanceof TooManyReferences)
      throw configurationError(`The model takes more than ${MOST_REFERENCES} references to judge this body`);
    if (cause instanceof Failure)
      throw configurationError(`A pattern of the model cannot judge this body. ${cause.message}`);
    if (!(cause instanceof RangeError)) throw cause;
    throw configurationError('The model holds itself without end, or the body is nested too deep for it');
  }
}

function refuse(validationErrors: string, type: string, cause?: unknown): Refusal {
  const reason = `Request body does not match model schema for content type ${type}: ${validationErrors}`;
  return new Refusal('BAD_REQUEST_BODY', { validationErrors, reason, cause });
}
