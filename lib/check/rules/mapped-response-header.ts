// Rule mapped-response-header: every header that an integration response sets is declared by the response of its status.
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { integrationResponses } from '../document/integration-response.ts';
import { resolve } from '../document/reference.ts';
import type { Rule } from '../rule/rule.ts';

const PREFIX = 'method.response.header.';

/** Source: import refuses it with "Invalid mapping expression parameter specified: method.response.header.X". */
export const mappedResponseHeader: Rule = {
  code: 'mapped-response-header',
  severity: 'error',
  *find({ operations, root }) {
    for (const operation of operations) {
      for (const { statusCode, value, pointer: place } of integrationResponses(operation)) {
        const response = statusCode === undefined ? undefined : resolve(root, operation.responses[statusCode]);
        // Without the response itself, the rule integration-status-declared speaks.
        if (!response) continue;
        const declared = objectOf(response['headers']);
        for (const name of Object.keys(objectOf(value['responseParameters']))) {
          const header = name.slice(PREFIX.length);
          if (!name.startsWith(PREFIX) || Object.hasOwn(declared, header)) continue;
          yield {
            pointer: place + pointer('responseParameters', name),
            message: `The response ${statusCode} of ${operation.title} does not declare the header ${header} that is mapped here.`,
            help: `Add ${header} to the headers of that response, in the same spelling.`,
          };
        }
      }
    }
  },
};
