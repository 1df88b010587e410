// Rule response-header-renamed: a mapped response header reaches the caller under its own name.
import { sentHeaderName } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: these come out as x-amzn-Remapped-…, and Transfer-Encoding does not come out. */
export const responseHeaderRenamed: Rule = {
  code: 'response-header-renamed',
  severity: 'warning',
  *find({ responseMappings }) {
    for (const { operation, header = '', pointer } of responseMappings) {
      const sentName = sentHeaderName(header);
      if (sentName === header) continue;
      yield {
        pointer,
        message: `${operation.title} sets ${header}, which ${sentName === undefined ? 'API Gateway drops' : `reaches the caller as ${sentName}`}.`,
        help: 'Use a header of another name.',
      };
    }
  },
};
