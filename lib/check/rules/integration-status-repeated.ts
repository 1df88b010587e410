// Rule integration-status-repeated: no two integration responses of an operation answer the same status.
import type { Rule } from '../rule/rule.ts';

/** Source: the service model keeps integration responses by status code, so that one of the two is lost. */
export const integrationStatusRepeated: Rule = {
  code: 'integration-status-repeated',
  severity: 'error',
  *find({ responses }) {
    const keys = new Map<string, string>();
    for (const { operation, statusCode, key, pointer } of responses) {
      if (statusCode === undefined) continue;
      const answered = `${operation.pointer} ${statusCode}`;
      const other = keys.get(answered);
      keys.set(answered, other ?? key);
      if (other === undefined) continue;
      yield {
        pointer: `${pointer}/statusCode`,
        message: `The integration responses "${other}" and "${key}" of ${operation.title} both answer ${statusCode}; API Gateway keeps one response for each status.`,
        help: 'Join their patterns with |, or give one another status.',
      };
    }
  },
};
