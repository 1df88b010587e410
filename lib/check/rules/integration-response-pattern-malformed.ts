// The rule integration-response-pattern-malformed.
import type { Rule } from '../rule/rule.ts';

export const integrationResponsePatternMalformed: Rule = {
  code: 'integration-response-pattern-malformed',
  severity: 'error',
  what: 'The key of an integration response is a regular expression.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration.responses object": the key is a Java regular expression.',
  example: {
    of: 'integration',
    wrong: `
      responses:
        '2[0': { statusCode: '200' }
    `,
    right: `
      responses:
        '20[01]': { statusCode: '200' }
    `,
  },
  *find({ responses }) {
    for (const { key, pointer } of responses.filter(({ statuses }) => statuses === 'invalid')) {
      const message = `${JSON.stringify(key)} is not a regular expression.`;
      yield { pointer, message, help: 'Write a pattern for status codes, such as 4\\d{2}, or default.' };
    }
  },
};
