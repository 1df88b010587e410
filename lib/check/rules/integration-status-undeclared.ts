// The rule integration-status-undeclared.
import type { CheckedResponse } from '../document/checked-response.ts';
import type { Rule } from '../rule/rule.ts';

export const integrationStatusUndeclared: Rule = {
  code: 'integration-status-undeclared',
  severity: 'error',
  what: 'The operation declares every status code that its integration responses return.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration.response object": statusCode must match a method response. A warning where successes get another integration response, as in the guide\'s own sample of request validation, which imports: only failures then become 500.',
  example: {
    of: 'operation',
    wrong: `
      responses:
        '200': { description: Stored. }
      x-amazon-apigateway-integration:
        responses:
          2\\d{2}: { statusCode: '200' }
          default: { statusCode: '500' }
    `,
    right: `
      responses:
        '200': { description: Stored. }
        '500': { description: Not stored. }
      x-amazon-apigateway-integration:
        responses:
          2\\d{2}: { statusCode: '200' }
          default: { statusCode: '500' }
    `,
  },
  *find({ responses }) {
    for (const response of responses) {
      const { operation, statusCode, key, pointer } = response;
      if (statusCode === undefined || operation.responses.has(statusCode)) continue;
      yield {
        severity: isForFailures(response, responses) ? 'warning' : 'error',
        pointer: `${pointer}/statusCode`,
        message: `${operation.title} does not declare the response ${statusCode}, which the integration response "${key}" returns.`,
        help: `Add "${statusCode}" to the operation's responses.`,
      };
    }
  },
};

/** Whether a success of the backend gets another integration response. */
function isForFailures({ key, statuses, operation }: CheckedResponse, all: readonly CheckedResponse[]): boolean {
  // The patterns of Lambda match the message of an error.
  if (statuses === 'none') return key !== 'default';
  if (statuses !== 'rest') return Array.isArray(statuses) && !takesSuccess(statuses);
  return all.some((other) => other.operation === operation && takesSuccess(other.statuses));
}

function takesSuccess(statuses: CheckedResponse['statuses']): boolean {
  return Array.isArray(statuses) && statuses.some((status) => status >= 200 && status < 300);
}
