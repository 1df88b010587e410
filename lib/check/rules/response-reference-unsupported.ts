// Rule response-reference-unsupported: responses stand in the operation, not behind a `$ref`.
import { memberOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "Amazon API Gateway important notes": references to shared responses are not supported. */
export const responseReferenceUnsupported: Rule = {
  code: 'response-reference-unsupported',
  severity: 'error',
  *find({ operations }) {
    for (const { responses, title, value, pointer: place } of operations) {
      for (const status of responses.keys()) {
        const reference = memberOf(memberOf(value['responses'], status), '$ref');
        if (typeof reference !== 'string') continue;
        const message = `API Gateway does not follow the reference of the response ${status} of ${title}.`;
        yield { pointer: place + pointer('responses', status, '$ref'), message, help: 'Write the response here.' };
      }
    }
  },
};
