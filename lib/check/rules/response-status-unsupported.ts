// The rule response-status-unsupported.
import type { Rule } from '../rule/rule.ts';

export const responseStatusUnsupported: Rule = {
  code: 'response-status-unsupported',
  severity: 'warning',
  what: 'Every response of an operation has a status code of three digits.',
  source:
    'Recorded on AWS: the status code of a method response matches [1-5]\\d\\d. What an import does with other keys is not documented.',
  example: {
    of: 'operation',
    wrong: `
      responses:
        2XX: { description: Stored. }
    `,
    right: `
      responses:
        '200': { description: Stored. }
    `,
  },
  *find({ operations }) {
    for (const { responses, title } of operations) {
      for (const [status, { pointer }] of responses) {
        if (/^[1-5]\d\d$/.test(status) || status.startsWith('x-')) continue;
        const message = `API Gateway does not support the response "${status}" of ${title}.`;
        yield { pointer, message, help: 'List each status code that the operation can return.' };
      }
    }
  },
};
