// The first half of request validation: required parameters are present and not empty or whitespace. Their values are not checked.
import { Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';

export interface RequestParameter {
  readonly name: string;
  readonly in: 'header' | 'path' | 'query';
  readonly required: boolean;
}

/** @throws Refusal 400 that lists every missing parameter in the order given. */
export function checkParameters(required: readonly RequestParameter[], transaction: Transaction): void {
  const missing = required.filter((parameter) => (value(parameter, transaction) ?? '').trim() === '');
  if (missing.length === 0) return;
  const message = `Missing required request parameters: [${missing.map(({ name }) => name).join(', ')}]`;
  throw new Refusal('BAD_REQUEST_PARAMETERS', { message, validationErrors: message, reason: message });
}

function value({ name, in: place }: RequestParameter, { headers, params }: Transaction): string | undefined {
  if (place === 'header') return headers.get(name);
  return place === 'query' ? params.querystring.get(name) : params.path.get(name);
}
