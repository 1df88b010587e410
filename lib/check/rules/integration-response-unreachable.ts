// The rule integration-response-unreachable.
import type { Rule } from '../rule/rule.ts';

export const integrationResponseUnreachable: Rule = {
  code: 'integration-response-unreachable',
  severity: 'warning',
  what: 'The key of every integration response matches a status code.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration.responses object"; determined by trying every status code from 100 to 599.',
  example: {
    of: 'integration',
    wrong: `
      responses:
        5xx: { statusCode: '500' }
    `,
    right: `
      responses:
        5\\d{2}: { statusCode: '500' }
    `,
  },
  *find({ responses }) {
    for (const { key, pointer, operation } of responses.filter(({ statuses }) => statuses.length === 0)) {
      yield {
        pointer,
        message: `The integration response "${key}" of ${operation.title} matches no status code; the pattern must match all three digits.`,
        help: 'Write a pattern such as 5\\d{2}; the fallback is named default, in lowercase.',
      };
    }
  },
};
