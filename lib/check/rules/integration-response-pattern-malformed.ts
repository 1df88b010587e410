// Rule integration-response-pattern-malformed: the key of an integration response is a regular expression.
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "x-amazon-apigateway-integration.responses object": the key is a Java regular expression. */
export const integrationResponsePatternMalformed: Rule = {
  code: 'integration-response-pattern-malformed',
  severity: 'error',
  *find({ responses }) {
    for (const { key, pointer } of responses.filter(({ statuses }) => statuses === 'invalid')) {
      const message = `${JSON.stringify(key)} is not a regular expression.`;
      yield { pointer, message, help: 'Write a pattern over the status, such as 4\\d{2}, or default.' };
    }
  },
};
