// The rule integration-status-repeated.
import type { Rule } from '../rule/rule.ts';

export const integrationStatusRepeated: Rule = {
  code: 'integration-status-repeated',
  severity: 'warning',
  what: 'No two integration responses of an operation return the same status code.',
  source: 'The service model stores integration responses by status code, so one of the two is lost.',
  example: {
    of: 'integration',
    wrong: `
      responses:
        2\\d{2}: { statusCode: '200' }
        4\\d{2}: { statusCode: '500' }
        default: { statusCode: '500' }
    `,
    right: `
      responses:
        2\\d{2}: { statusCode: '200' }
        4\\d{2}: { statusCode: '400' }
        default: { statusCode: '500' }
    `,
  },
  *find({ responses }) {
    const keys = new Map<string, string>();
    for (const { operation, statusCode, key, pointer } of responses) {
      if (statusCode === undefined) continue;
      const returned = `${operation.pointer} ${statusCode}`;
      const other = keys.get(returned);
      keys.set(returned, other ?? key);
      if (other === undefined) continue;
      yield {
        pointer: `${pointer}/statusCode`,
        message: `The integration responses "${other}" and "${key}" of ${operation.title} both return ${statusCode}; API Gateway keeps one response per status code.`,
        help: 'Join their patterns with |, or give one of them another status code.',
      };
    }
  },
};
