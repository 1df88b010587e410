// The rule integration-status-undeclared.
import type { Rule } from '../rule/rule.ts';

export const integrationStatusUndeclared: Rule = {
  code: 'integration-status-undeclared',
  severity: 'error',
  what: 'The operation declares every status code that its integration responses return.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration.response object": statusCode must match a method response.',
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
    for (const { operation, statusCode, key, pointer } of responses) {
      if (statusCode === undefined || operation.responses.has(statusCode)) continue;
      yield {
        pointer: `${pointer}/statusCode`,
        message: `${operation.title} does not declare the response ${statusCode}, which the integration response "${key}" returns.`,
        help: `Add "${statusCode}" to the operation's responses.`,
      };
    }
  },
};
