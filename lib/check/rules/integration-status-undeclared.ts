// Rule integration-status-undeclared: every status that an integration response answers is among the operation's responses.
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "x-amazon-apigateway-integration.response object": statusCode must match a method response. */
export const integrationStatusUndeclared: Rule = {
  code: 'integration-status-undeclared',
  severity: 'error',
  *find({ responses }) {
    for (const { operation, statusCode, key, pointer } of responses) {
      if (statusCode === undefined || operation.responses.has(statusCode)) continue;
      yield {
        pointer: `${pointer}/statusCode`,
        message: `${operation.title} does not declare the response ${statusCode} that the integration response "${key}" answers.`,
        help: `Add "${statusCode}" to the operation's responses.`,
      };
    }
  },
};
