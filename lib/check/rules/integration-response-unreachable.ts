// Rule integration-response-unreachable: the key of every integration response matches some status.
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "x-amazon-apigateway-integration.responses object"; decided by trying every status from 100 to 599. */
export const integrationResponseUnreachable: Rule = {
  code: 'integration-response-unreachable',
  severity: 'error',
  *find({ responses }) {
    for (const { key, pointer, operation } of responses.filter(({ statuses }) => statuses.length === 0)) {
      yield {
        pointer,
        message: `The integration response "${key}" of ${operation.title} matches no status, as the pattern stands for all three digits.`,
        help: 'Write a pattern such as 5\\d{2}; the fallback is called default, in small letters.',
      };
    }
  },
};
