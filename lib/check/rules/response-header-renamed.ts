// The rule response-header-renamed.
import { sentHeaderName } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const responseHeaderRenamed: Rule = {
  code: 'response-header-renamed',
  severity: 'warning',
  what: 'A mapped response header reaches the caller under its own name.',
  source: `Recorded on AWS: API Gateway renames some headers, such as Date to ${sentHeaderName('Date')}, and drops Transfer-Encoding.`,
  example: {
    of: 'integration',
    wrong: `
      responses:
        default:
          statusCode: '200'
          responseParameters:
            method.response.header.Date: integration.response.header.Date
    `,
    right: `
      responses:
        default:
          statusCode: '200'
          responseParameters:
            method.response.header.X-Date: integration.response.header.Date
    `,
  },
  *find({ responseMappings }) {
    for (const { operation, header = '', pointer } of responseMappings) {
      const sentName = sentHeaderName(header);
      if (sentName === header) continue;
      yield {
        pointer,
        message: `${operation.title} sets ${header}, which ${sentName === undefined ? 'API Gateway drops' : `reaches the caller as ${sentName}`}.`,
        help: 'Use a different header name.',
      };
    }
  },
};
