// Rule response-header-renamed: a mapped response header reaches the caller under its own name.

import { REMAPPED_HEADERS } from '../../apigateway/index.ts';
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { integrationResponses } from '../document/integration-response.ts';
import type { Rule } from '../rule/rule.ts';

const PREFIX = 'method.response.header.';

/** Source, recorded on AWS: these come out as x-amzn-Remapped-…, and Transfer-Encoding does not come out. */
export const responseHeaderRenamed: Rule = {
  code: 'response-header-renamed',
  severity: 'warning',
  *find({ operations }) {
    for (const operation of operations) {
      for (const { value, pointer: place } of integrationResponses(operation)) {
        for (const target of Object.keys(objectOf(value['responseParameters']))) {
          const header = target.startsWith(PREFIX) ? target.slice(PREFIX.length) : '';
          const dropped = header.toLowerCase() === 'transfer-encoding';
          if (!dropped && !REMAPPED_HEADERS.has(header.toLowerCase())) continue;
          yield {
            pointer: place + pointer('responseParameters', target),
            message: `${operation.title} sets ${header}, which ${dropped ? 'API Gateway drops' : `reaches the caller as x-amzn-Remapped-${header}`}.`,
            help: 'Use a header of another name.',
          };
        }
      }
    }
  },
};
