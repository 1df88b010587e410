// Runs a template of the document. An error in it is a 500 for the client; the log names the line.
import { formatPlace } from '../../base/index.ts';
import { type Overrides, type RenderInput, UnreadableJson } from '../../vtl/index.ts';
import { configurationError, Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import { type CompiledTemplate, TemplateFailure } from './mapping-template.ts';

/**
 * Maps a request.
 * @throws Refusal 400 when the body is too large or too deeply nested to be read as JSON, otherwise as renderBody.
 */
export function renderRequest(
  template: CompiledTemplate,
  body: string,
  transaction: Transaction,
  overrides: Overrides,
): string {
  try {
    return renderBody(template, body, transaction, overrides);
  } catch (error) {
    const unreadable = error instanceof Refusal ? unreadableJson(error.cause) : undefined;
    if (unreadable === undefined) throw error;
    const validationErrors = `[the body ${unreadable.excess}]`;
    throw new Refusal('BAD_REQUEST_BODY', {
      validationErrors,
      reason: `Unable to read the body: ${validationErrors}`,
      cause: error,
    });
  }
}

function unreadableJson(failure: unknown): UnreadableJson | undefined {
  const cause = failure instanceof TemplateFailure ? failure.cause.cause : undefined;
  return cause instanceof UnreadableJson ? cause : undefined;
}

/** @throws Refusal 500 with the TemplateFailure as its cause. */
export function renderBody(
  template: CompiledTemplate,
  body: string,
  transaction: Transaction,
  overrides: Overrides,
): string {
  try {
    return template.render(new BodyInput(body, transaction, overrides));
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error;
    const place = error.place ? `${formatPlace(error.place)}: ` : '';
    throw configurationError(`Unable to transform the body: ${place}${error.message}`, error);
  }
}

/** Computes only what the template uses. */
class BodyInput implements RenderInput {
  readonly body: string;
  readonly overrides: Overrides;
  readonly #transaction: Transaction;

  constructor(body: string, transaction: Transaction, overrides: Overrides) {
    this.body = body;
    this.overrides = overrides;
    this.#transaction = transaction;
  }

  get params(): RenderInput['params'] {
    return this.#transaction.params;
  }

  get context(): RenderInput['context'] {
    return this.#transaction.context;
  }

  get stageVariables(): RenderInput['stageVariables'] {
    return this.#transaction.api.stageVariables;
  }
}
