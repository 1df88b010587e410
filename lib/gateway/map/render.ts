// Runs a template of the document. An error in it is a 500 for the client; the log names the line.
import { formatPlace } from '../../base/index.ts';
import type { Overrides, RenderInput } from '../../vtl/index.ts';
import { configurationError } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import { type CompiledTemplate, TemplateFailure } from './mapping-template.ts';

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
