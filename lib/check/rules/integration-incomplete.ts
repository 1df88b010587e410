// Rule integration-incomplete: an integration that calls something says with which verb and at which URI.
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: "Enumeration value for HttpMethod must be non-empty"; developer guide, "x-amazon-apigateway-integration". */
export const integrationIncomplete: Rule = {
  code: 'integration-incomplete',
  severity: 'error',
  *find({ operations }) {
    for (const { integration, title } of operations) {
      if (!integration || integration.type === 'mock') continue;
      for (const member of ['httpMethod', 'uri']) {
        if (Object.hasOwn(integration.value, member)) continue;
        const message = `The integration of ${title} lacks "${member}".`;
        yield { pointer: integration.pointer, message, help: 'Add it; only a mock integration goes without.' };
      }
    }
  },
};
