// Finds the cases that fit an API: those of the default routes, and those of events where the API has such routes.

import type { ContractCase } from '../run/contract-case.ts';
import { openConversation } from '../run/conversation.ts';
import type { Target } from '../run/target.ts';
import { BATCH_PATH, batchCases, EVENT_PATH, eventCases } from './events.ts';
import { CASES } from './index.ts';

/** No route takes it, so that nothing is written. */
const NO_MEDIA_TYPE = 'application/x-contract';

/** Sends a request to each of the routes that an API may have. @throws when there is no response. */
export async function findCases(target: Target): Promise<readonly ContractCase[]> {
  const found = [...CASES];
  if (await hasRoute(target, EVENT_PATH)) found.push(...eventCases);
  if (await hasRoute(target, BATCH_PATH)) found.push(...batchCases);
  return found;
}

/** A route responds with 415 to a content type that it does not take; without it, the response is a 403 or 404. */
async function hasRoute({ origin: _whoeverAsks, ...target }: Target, path: string): Promise<boolean> {
  const headers = { 'Content-Type': NO_MEDIA_TYPE };
  const { status } = await openConversation(target).send({ method: 'POST', path, headers, body: '' });
  return status === 415;
}
