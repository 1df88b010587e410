// The rule integration-fallback-missing.
import type { Rule } from '../rule/rule.ts';

export const integrationFallbackMissing: Rule = {
  code: 'integration-fallback-missing',
  severity: 'warning',
  what: 'Every status code of the backend has an integration response.',
  source:
    'API Gateway Developer Guide, "Gateway responses in API Gateway": without a match and without default, the caller gets 500 (API_CONFIGURATION_ERROR).',
  example: {
    of: 'integration',
    wrong: `
      responses:
        2\\d{2}: { statusCode: '200' }
    `,
    right: `
      responses:
        2\\d{2}: { statusCode: '200' }
        default: { statusCode: '500' }
    `,
  },
  *find({ responseSets }) {
    // A mock has only the status codes that its own template sets.
    for (const { operation, integration, responses } of responseSets.filter((set) => set.integration.type !== 'mock')) {
      const matched = responses.map(({ statuses }) => statuses);
      // A default matches the rest; an undecided pattern may match it.
      if (matched.some((statuses) => typeof statuses === 'string')) continue;
      if (new Set(matched.flat()).size === 500) continue;
      yield {
        pointer: integration.pointer,
        message: `${operation.title} has no integration response "default": a status code that no pattern matches becomes 500 "Internal server error".`,
        help: 'Add the response default with a status code such as 500.',
      };
    }
  },
};
