// The rule integration-incomplete.
import type { Rule } from '../rule/rule.ts';

export const integrationIncomplete: Rule = {
  code: 'integration-incomplete',
  severity: 'error',
  what: 'Every integration except a mock has `httpMethod` and `uri`.',
  source:
    'Recorded on AWS: "Enumeration value for HttpMethod must be non-empty"; API Gateway Developer Guide, "x-amazon-apigateway-integration object".',
  example: {
    of: 'integration',
    wrong: `
      type: http
      uri: https://example.com/items
    `,
    right: `
      type: http
      httpMethod: GET
      uri: https://example.com/items
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      if (!integration || integration.type === 'mock') continue;
      for (const member of ['httpMethod', 'uri']) {
        if (Object.hasOwn(integration.value, member)) continue;
        const message = `The integration of ${title} has no "${member}".`;
        yield { pointer: integration.pointer, message, help: 'Add it; only a mock integration does not need it.' };
      }
    }
  },
};
