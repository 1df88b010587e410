// The rule integration-responses-overlapping.
import type { Rule } from '../rule/rule.ts';

export const integrationResponsesOverlapping: Rule = {
  code: 'integration-responses-overlapping',
  severity: 'warning',
  what: 'A status code of the backend matches at most one integration response.',
  source:
    'Which of two matching patterns wins is not documented; determined by trying every status code from 100 to 599.',
  example: {
    of: 'integration',
    wrong: `
      responses:
        4\\d{2}: { statusCode: '400' }
        '413': { statusCode: '413' }
    `,
    right: `
      responses:
        4(?!13)\\d{2}: { statusCode: '400' }
        '413': { statusCode: '413' }
    `,
  },
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
          message: `The integration responses "${owner.get(shared)}" and "${key}" of ${operation.title} both match ${shared}; which one wins is not documented.`,
          help: 'Exclude the shared status codes from one of them, as in 4(?!13)\\d{2}.',
        };
      }
    }
  },
};
