// The rule integration-missing.
import type { Rule } from '../rule/rule.ts';

export const integrationMissing: Rule = {
  code: 'integration-missing',
  severity: 'error',
  what: 'Every operation has an integration.',
  source: 'Users report that such a deployment is rejected: "No integration defined for method".',
  example: {
    of: 'document',
    wrong: `
      paths:
        /items:
          get:
            responses:
              '200': { description: The items. }
    `,
    right: `
      paths:
        /items:
          get:
            responses:
              '200': { description: The items. }
            x-amazon-apigateway-integration:
              type: http_proxy
              httpMethod: GET
              uri: https://example.com/items
    `,
  },
  *find({ operations }) {
    for (const { integration, title, pointer } of operations) {
      if (integration) continue;
      yield {
        pointer,
        message: `${title} has no x-amazon-apigateway-integration.`,
        help: 'Add the integration; without one, the API cannot be deployed.',
      };
    }
  },
};
