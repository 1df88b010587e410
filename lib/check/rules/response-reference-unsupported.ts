// The rule response-reference-unsupported.
import { memberOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const responseReferenceUnsupported: Rule = {
  code: 'response-reference-unsupported',
  severity: 'error',
  what: 'Operations contain their responses, not a `$ref` to them.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway important notes": references to shared responses are not supported.',
  *find({ operations }) {
    for (const { responses, title, value, pointer: place } of operations) {
      for (const status of responses.keys()) {
        const reference = memberOf(memberOf(value['responses'], status), '$ref');
        if (typeof reference !== 'string') continue;
        const message = `API Gateway does not follow the reference of the response ${status} of ${title}.`;
        yield {
          pointer: place + pointer('responses', status, '$ref'),
          message,
          help: 'Replace the reference with the response itself.',
        };
      }
    }
  },
};
