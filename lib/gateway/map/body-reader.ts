// Reads a body for a parameter mapping: `method.request.body…` and `integration.response.body…`.
import { isJson } from '../../base/index.ts';
import { createOverrides, DEFAULT_LIMITS, findExcess } from '../../vtl/index.ts';
import type { Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import { compileMappingTemplate } from './mapping-template.ts';

export type BodyReader = (body: Buffer, transaction: Transaction) => string | undefined;

/**
 * Returns the whole body (`{}` if empty) or a member of it: strings without quotes, anything else as JSON. As recorded, a body is
 * parsed only if it begins like JSON, even when all of it is requested. Any other body has no members.
 * @param path `''` for the whole; otherwise JSONPath without its `$`: `.records[0].id`.
 * @param refuse creates the error for a body that begins like JSON but is malformed; the reader throws it.
 */
export function createBodyReader(path: string, refuse: () => Refusal): BodyReader {
  const template = compileMappingTemplate(`$input.json('$${path.replaceAll("'", '')}')`);
  return (bytes, transaction) => {
    const body = bytes.toString('utf8').trim() || '{}';
    const isRead = /^[[{"']/.test(body);
    if (isRead && (findExcess(bytes, DEFAULT_LIMITS) !== undefined || !isJson(body))) throw refuse();
    if (path === '') return body;
    if (!isRead) return undefined;
    const json = template.render({
      body,
      params: transaction.params,
      context: {},
      stageVariables: transaction.api.stageVariables,
      overrides: createOverrides(),
    });
    // The engine prints "" for what is not there.
    if (json === '""') return undefined;
    return json.startsWith('"') ? String(JSON.parse(json)) : json;
  };
}
