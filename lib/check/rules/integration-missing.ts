// Rule integration-missing: every operation has an integration.
import type { Rule } from '../rule/rule.ts';

/** Source: users report that a deployment with such a method is refused: "No integration defined for method". */
export const integrationMissing: Rule = {
  code: 'integration-missing',
  severity: 'error',
  *find({ operations }) {
    for (const { integration, title, pointer } of operations) {
      if (integration) continue;
      yield {
        pointer,
        message: `${title} has no x-amazon-apigateway-integration.`,
        help: 'Say what the operation calls; without an integration the API cannot be deployed.',
      };
    }
  },
};
