// Rule integration-responses-disjoint: a status of the backend matches one integration response at most.
import { integrationResponses } from '../document/integration-response.ts';
import { answersByStatus } from '../document/status-selection.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** Source: which of two matching patterns wins is not documented; decided by trying every status from 100 to 599. */
export const integrationResponsesDisjoint: Rule = {
  code: 'integration-responses-disjoint',
  severity: 'error',
  *find({ operations, matchingStatuses }) {
    for (const operation of operations.filter(answersByStatus)) {
      const owner = new Map<number, string>();
      for (const { key, pointer } of integrationResponses(operation)) {
        const statuses = key === 'default' ? [] : matchingStatuses(key);
        if (typeof statuses === 'string') continue;
        yield* overlap(operation.title, key, statuses, owner, pointer);
        for (const status of statuses) owner.set(status, owner.get(status) ?? key);
      }
    }
  },
};

function overlap(
  title: string,
  key: string,
  statuses: readonly number[],
  owner: Map<number, string>,
  pointer: string,
): RuleFinding[] {
  const shared = statuses.find((status) => owner.has(status));
  if (shared === undefined) return [];
  const message = `The integration responses "${owner.get(shared)}" and "${key}" of ${title} both match ${shared}; which of them wins is not documented.`;
  return [{ pointer, message, help: 'Exclude the common statuses from one of them, as in 4(?!13)\\d{2}.' }];
}
