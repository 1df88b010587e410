// Reads a body for a parameter mapping: `method.request.body…` and `integration.response.body…`.
import { isJson } from '../../base/index.ts';
import { createOverrides } from '../../vtl/index.ts';
import type { Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import { compileMappingTemplate } from './mapping-template.ts';

export type BodyReader = (body: Buffer, transaction: Transaction) => string | undefined;

/**
 * Gives the whole body, an empty one as `{}`, or a member of it: texts bare, anything else as JSON. As recorded, a body is read
 * only if it begins like JSON, then also for the whole of it; any other has no members.
 * @param path `''` for the whole; otherwise JSONPath without its `$`: `.records[0].id`.
 * @param refuse says what to answer to a body that begins like JSON and is none; the reader throws it.
 */
export function createBodyReader(path: string, refuse: () => Refusal): BodyReader {
  const template = compileMappingTemplate(`$input.json('$${path.replaceAll("'", '')}')`);
  return (bytes, transaction) => {
    const body = bytes.toString('utf8').trim() || '{}';
    const isRead = /^[[{"']/.test(body);
    if (isRead && !isJson(body)) throw refuse();
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
