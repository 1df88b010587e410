// Rule integration-fallback-missing: there is an integration response for a status that no pattern matches.
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, gateway responses: without a match and without default the caller gets 500 API_CONFIGURATION_ERROR. */
export const integrationFallbackMissing: Rule = {
  code: 'integration-fallback-missing',
  severity: 'error',
  *find({ responseSets }) {
    // A mock has only the statuses that its own template gives.
    for (const { operation, integration, responses } of responseSets.filter((set) => set.integration.type !== 'mock')) {
      const matched = responses.map(({ statuses }) => statuses);
      // A default takes the rest; what cannot be decided may.
      if (matched.some((statuses) => typeof statuses === 'string')) continue;
      if (new Set(matched.flat()).size === 500) continue;
      yield {
        pointer: integration.pointer,
        message: `${operation.title} has no integration response "default": a status that no pattern matches becomes 500 "Internal server error".`,
        help: 'Add the response default with a status such as 500.',
      };
    }
  },
};
