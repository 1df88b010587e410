// Rule request-header-reserved: no mapping sets a header that API Gateway keeps for itself.
import { objectOf } from '../../openapi/json-value.ts';
import { pointer } from '../../openapi/pointer.ts';
import type { Rule } from '../rule.ts';

const PREFIX = 'integration.request.header.';
const ALWAYS = ['content-length', 'transfer-encoding', 'x-amzn-trace-id'];
const TO_AWS = ['authorization', 'connection', 'expect', 'proxy-authenticate', 'te'];

/** Source, recorded on AWS: with such a mapping every call ends in 500. */
export const requestHeaderReserved: Rule = {
  code: 'request-header-reserved',
  severity: 'error',
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const reserved = integration?.type === 'aws' ? [...ALWAYS, ...TO_AWS] : ALWAYS;
      for (const target of Object.keys(objectOf(integration?.value['requestParameters']))) {
        const header = target.slice(PREFIX.length);
        if (!target.startsWith(PREFIX) || !reserved.includes(header.toLowerCase())) continue;
        yield {
          pointer: `${integration?.pointer}${pointer('requestParameters', target)}`,
          message: `${title} maps the header ${header}, which API Gateway sets itself: every call would end in 500.`,
          help: 'Take the mapping out.',
        };
      }
    }
  },
};
