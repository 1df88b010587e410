// Rule integration-responses-overlapping: a status of the backend matches one integration response at most.
import type { Rule } from '../rule/rule.ts';

/** Source: which of two matching patterns wins is not documented; decided by trying every status from 100 to 599. */
export const integrationResponsesOverlapping: Rule = {
  code: 'integration-responses-overlapping',
  severity: 'error',
  *find({ responseSets }) {
    for (const { operation, responses } of responseSets) {
      const owner = new Map<number, string>();
      for (const { key, statuses, pointer } of responses) {
        if (typeof statuses === 'string') continue;
        const shared = statuses.find((status) => owner.has(status));
        for (const status of statuses) owner.set(status, owner.get(status) ?? key);
        if (shared === undefined) continue;
        yield {
          pointer,
          message: `The integration responses "${owner.get(shared)}" and "${key}" of ${operation.title} both match ${shared}; which of them wins is not documented.`,
          help: 'Exclude the common statuses from one of them, as in 4(?!13)\\d{2}.',
        };
      }
    }
  },
};
