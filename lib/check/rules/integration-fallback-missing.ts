// Rule integration-fallback-missing: there is an integration response for a status that no pattern matches.
import { integrationResponses } from '../document/integration-response.ts';
import { answersByStatus } from '../document/status-selection.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, gateway responses: without a match and without default the caller gets 500 API_CONFIGURATION_ERROR. */
export const integrationFallbackMissing: Rule = {
  code: 'integration-fallback-missing',
  severity: 'error',
  *find({ operations, matchingStatuses }) {
    // A mock has only the statuses that its own template gives.
    const real = operations.filter((each) => answersByStatus(each) && each.integration?.type !== 'mock');
    for (const operation of real) {
      const responses = integrationResponses(operation);
      if (operation.integration === undefined || responses.some(({ key }) => key === 'default')) continue;
      const matched = responses.map(({ key }) => matchingStatuses(key));
      if (matched.some((statuses) => typeof statuses === 'string')) continue;
      if (new Set(matched.flat()).size === 500) continue;
      yield {
        pointer: operation.integration.pointer,
        message: `${operation.title} has no integration response "default": a status that no pattern matches becomes 500 "Internal server error".`,
        help: 'Add the response default with a status such as 500.',
      };
    }
  },
};
