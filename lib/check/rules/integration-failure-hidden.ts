// Rule integration-failure-hidden: a failure of the backend never becomes a success.
import type { CheckedResponse } from '../document/checked-response.ts';
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: with a single default response of 200, 4xx and 5xx of the backend reach the caller as 200. */
export const integrationFailureHidden: Rule = {
  code: 'integration-failure-hidden',
  severity: 'error',
  *find({ responses }) {
    // A mock has no backend that could fail: its statuses are those its own template gives.
    for (const response of responses.filter(({ integration }) => integration.type !== 'mock')) {
      const { key, statusCode = '', pointer, operation } = response;
      const failure = takenFailure(response);
      if (failure === undefined || !/^2\d\d$/.test(statusCode)) continue;
      yield {
        pointer: `${pointer}/statusCode`,
        message: `The integration response "${key}" of ${operation.title} answers ${statusCode} for ${failure}: the caller takes a failure for a success.`,
        help: 'Answer 2\\d{2} with 200, and let default answer 500.',
      };
    }
  },
};

function takenFailure({ statuses }: CheckedResponse): string | undefined {
  if (statuses === 'rest') return 'any status that no pattern matches';
  const failure = typeof statuses === 'string' ? undefined : statuses.find((status) => status >= 400);
  return failure === undefined ? undefined : `the backend's ${failure}`;
}
