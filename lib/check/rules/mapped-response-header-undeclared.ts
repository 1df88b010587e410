// Rule mapped-response-header-undeclared: every header that an integration response sets is declared by the response of its status.
import { memberOf } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: import refuses it with "Invalid mapping expression parameter specified: method.response.header.X". */
export const mappedResponseHeaderUndeclared: Rule = {
  code: 'mapped-response-header-undeclared',
  severity: 'error',
  *find({ responseMappings }) {
    for (const { operation, response, header, pointer } of responseMappings) {
      const declared = operation.responses.get(response?.statusCode ?? '');
      // Without the response itself, the rule integration-status-undeclared speaks.
      if (header === undefined || declared?.valuePointer === undefined) continue;
      if (memberOf(declared.value['headers'], header) !== undefined) continue;
      yield {
        pointer,
        message: `The response ${response?.statusCode} of ${operation.title} does not declare the header ${header} that is mapped here.`,
        help: `Add ${header} to the headers of that response, in the same spelling.`,
      };
    }
  },
};
