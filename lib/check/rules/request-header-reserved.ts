// Rule request-header-reserved: no mapping sets a header that API Gateway keeps for itself.
import { RESERVED_AWS_HEADERS, RESERVED_HEADERS } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: with such a mapping every call ends in 500. */
export const requestHeaderReserved: Rule = {
  code: 'request-header-reserved',
  severity: 'error',
  *find({ requestMappings }) {
    for (const { operation, integration, header, pointer } of requestMappings) {
      const reserved = integration.type === 'aws' ? RESERVED_AWS_HEADERS : RESERVED_HEADERS;
      if (header === undefined || !reserved.has(header.toLowerCase())) continue;
      yield {
        pointer,
        message: `${operation.title} maps the header ${header}, which API Gateway sets itself: every call would end in 500.`,
        help: 'Take the mapping out.',
      };
    }
  },
};
