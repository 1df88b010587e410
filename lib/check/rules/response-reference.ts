// Rule response-reference: responses stand in the operation, not behind a `$ref`.
import { memberOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "Amazon API Gateway important notes": references to shared responses are not supported. */
export const responseReference: Rule = {
  code: 'response-reference',
  severity: 'error',
  *find({ operations }) {
    for (const { responses, title, pointer: place } of operations) {
      for (const [status, response] of Object.entries(responses)) {
        const reference = memberOf(response, '$ref');
        if (typeof reference !== 'string') continue;
        const message = `API Gateway does not follow the reference of the response ${status} of ${title}.`;
        yield { pointer: place + pointer('responses', status, '$ref'), message, help: 'Write the response here.' };
      }
    }
  },
};
