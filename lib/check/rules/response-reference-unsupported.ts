// The rule response-reference-unsupported.
import { memberOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const responseReferenceUnsupported: Rule = {
  code: 'response-reference-unsupported',
  severity: 'warning',
  what: 'Operations contain their responses, not a `$ref` to them; one finding per document.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway important notes": references to shared responses are not supported. A warning, because services with such documents deploy.',
  example: {
    of: 'operation',
    wrong: `
      responses:
        '200': { $ref: '#/components/responses/Stored' }
    `,
    right: `
      responses:
        '200': { description: Stored. }
    `,
  },
  *find({ operations }) {
    const found = operations.flatMap(({ responses, title, value, pointer: place }) =>
      [...responses.keys()]
        .filter((status) => typeof memberOf(memberOf(value['responses'], status), '$ref') === 'string')
        .map((status) => ({ status, title, pointer: place + pointer('responses', status, '$ref') })),
    );
    const [first] = found;
    if (!first) return;
    const others = found.length === 1 ? '' : `, nor ${found.length - 1} more`;
    yield {
      pointer: first.pointer,
      message: `API Gateway does not follow the reference of the response ${first.status} of ${first.title}${others}.`,
      help: 'Replace the reference with the response itself.',
    };
  },
};
