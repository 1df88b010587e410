// Rule request-header-reserved: no mapping sets a header that API Gateway keeps for itself.

import { RESERVED_AWS_HEADERS, RESERVED_HEADERS } from '../../apigateway/index.ts';
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const PREFIX = 'integration.request.header.';

/** Source, recorded on AWS: with such a mapping every call ends in 500. */
export const requestHeaderReserved: Rule = {
  code: 'request-header-reserved',
  severity: 'error',
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const reserved = integration?.type === 'aws' ? RESERVED_AWS_HEADERS : RESERVED_HEADERS;
      for (const target of Object.keys(objectOf(integration?.value['requestParameters']))) {
        const header = target.slice(PREFIX.length);
        if (!target.startsWith(PREFIX) || !reserved.has(header.toLowerCase())) continue;
        yield {
          pointer: `${integration?.pointer}${pointer('requestParameters', target)}`,
          message: `${title} maps the header ${header}, which API Gateway sets itself: every call would end in 500.`,
          help: 'Take the mapping out.',
        };
      }
    }
  },
};
