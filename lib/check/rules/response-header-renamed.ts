// Rule response-header-renamed: a mapped response header reaches the caller under its own name.
import { REMAPPED_HEADERS } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: these come out as x-amzn-Remapped-…, and Transfer-Encoding does not come out. */
export const responseHeaderRenamed: Rule = {
  code: 'response-header-renamed',
  severity: 'warning',
  *find({ responseMappings }) {
    for (const { operation, header = '', pointer } of responseMappings) {
      const isDropped = header.toLowerCase() === 'transfer-encoding';
      if (!isDropped && !REMAPPED_HEADERS.has(header.toLowerCase())) continue;
      yield {
        pointer,
        message: `${operation.title} sets ${header}, which ${isDropped ? 'API Gateway drops' : `reaches the caller as x-amzn-Remapped-${header}`}.`,
        help: 'Use a header of another name.',
      };
    }
  },
};
