// Rule response-status-unsupported: a response has a status of three digits.
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: a method response has a status that matches [1-5]\d\d; what import makes of others is not documented. */
export const responseStatusUnsupported: Rule = {
  code: 'response-status-unsupported',
  severity: 'warning',
  *find({ operations }) {
    for (const { responses, title } of operations) {
      for (const [status, { pointer }] of responses) {
        if (/^[1-5]\d\d$/.test(status) || status.startsWith('x-')) continue;
        const message = `API Gateway has no method response for "${status}" of ${title}.`;
        yield { pointer, message, help: 'Name each status that can come out.' };
      }
    }
  },
};
