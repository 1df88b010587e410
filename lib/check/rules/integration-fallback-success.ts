// Rule integration-fallback-success: a failure of the backend never becomes a success.
import { integrationResponses } from '../document/integration-response.ts';
import type { StatusMatch } from '../document/status-pattern.ts';
import { answersByStatus } from '../document/status-selection.ts';
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: with a single default response of 200, 4xx and 5xx of the backend reach the caller as 200. */
export const integrationFallbackSuccess: Rule = {
  code: 'integration-fallback-success',
  severity: 'error',
  *find({ operations, matchingStatuses }) {
    for (const operation of operations.filter(answersByStatus)) {
      // A mock has no backend that could fail: its statuses are those its own template gives.
      if (operation.integration?.type === 'mock') continue;
      for (const { key, statusCode = '', pointer } of integrationResponses(operation)) {
        if (!/^2\d\d$/.test(statusCode)) continue;
        const failure = key === 'default' ? 'any status that no pattern matches' : firstFailure(matchingStatuses(key));
        if (failure === undefined) continue;
        yield {
          pointer: `${pointer}/statusCode`,
          message: `The integration response "${key}" of ${operation.title} answers ${statusCode} for ${failure}: the caller takes a failure for a success.`,
          help: 'Answer 2\\d{2} with 200, and let default answer 500.',
        };
      }
    }
  },
};

function firstFailure(statuses: StatusMatch): string | undefined {
  const failure = typeof statuses === 'string' ? undefined : statuses.find((status) => status >= 400);
  return failure === undefined ? undefined : `the backend's ${failure}`;
}
