// The rule integration-failure-hidden.
import type { CheckedResponse } from '../document/checked-response.ts';
import type { Rule } from '../rule/rule.ts';
import { responsesThatSetTheStatus } from '../template-flow/status-override.ts';

export const integrationFailureHidden: Rule = {
  code: 'integration-failure-hidden',
  severity: 'warning',
  what: 'A failure of the backend never becomes a success.',
  source:
    'Recorded on AWS: with a single default response of 200, 4xx and 5xx responses of the backend reach the caller as 200.',
  example: {
    of: 'integration',
    wrong: `
      responses:
        default: { statusCode: '200' }
    `,
    right: `
      responses:
        2\\d{2}: { statusCode: '200' }
        default: { statusCode: '500' }
    `,
  },
  *find({ responses, parsedTemplates }) {
    const decided = responsesThatSetTheStatus(parsedTemplates);
    // A mock has no backend that could fail: its own template sets its status codes.
    for (const response of responses.filter(({ integration }) => integration.type !== 'mock')) {
      const { key, statusCode = '', statuses, pointer, operation } = response;
      const failure = takenFailure(response);
      if (failure === undefined || !/^2\d\d$/.test(statusCode)) continue;
      // Of a pattern for failures alone, a success is wrong whatever its template does.
      if (statuses === 'rest' && decided.has(pointer)) continue;
      yield {
        pointer: `${pointer}/statusCode`,
        message: `The integration response "${key}" of ${operation.title} returns ${statusCode} for ${failure}: the caller mistakes a failure for a success.`,
        help: 'Map 2\\d{2} to 200 and default to 500.',
      };
    }
  },
};

function takenFailure({ statuses }: CheckedResponse): string | undefined {
  if (statuses === 'rest') return 'any status code that no pattern matches';
  const failure = typeof statuses === 'string' ? undefined : statuses.find((status) => status >= 400);
  return failure === undefined ? undefined : `the backend's ${failure}`;
}
