// The rule request-header-reserved.
import { RESERVED_AWS_HEADERS, RESERVED_HEADERS } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const requestHeaderReserved: Rule = {
  code: 'request-header-reserved',
  severity: 'error',
  what: 'No mapping sets a header that API Gateway reserves.',
  source: 'Recorded on AWS: with such a mapping, every call fails with 500.',
  example: {
    of: 'integration',
    wrong: `
      requestParameters:
        integration.request.header.Authorization: "'Bearer token'"
    `,
    right: `
      requestParameters:
        integration.request.header.X-Token: "'Bearer token'"
    `,
  },
  *find({ requestMappings }) {
    for (const { operation, integration, header, pointer } of requestMappings) {
      const reserved = integration.type === 'aws' ? RESERVED_AWS_HEADERS : RESERVED_HEADERS;
      if (header === undefined || !reserved.has(header.toLowerCase())) continue;
      yield {
        pointer,
        message: `${operation.title} maps the header ${header}, which API Gateway sets itself; every call would fail with 500.`,
        help: 'Remove the mapping.',
      };
    }
  },
};
