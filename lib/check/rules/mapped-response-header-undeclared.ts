// The rule mapped-response-header-undeclared.
import { memberOf } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

export const mappedResponseHeaderUndeclared: Rule = {
  code: 'mapped-response-header-undeclared',
  severity: 'error',
  what: 'The response declares every header that an integration response sets.',
  source: 'Import rejects it with "Invalid mapping expression parameter specified: method.response.header.X".',
  example: {
    of: 'operation',
    wrong: `
      responses:
        '201':
          description: Created.
      x-amazon-apigateway-integration:
        responses:
          default:
            statusCode: '201'
            responseParameters:
              method.response.header.Location: integration.response.header.Location
    `,
    right: `
      responses:
        '201':
          description: Created.
          headers:
            Location: { schema: { type: string } }
      x-amazon-apigateway-integration:
        responses:
          default:
            statusCode: '201'
            responseParameters:
              method.response.header.Location: integration.response.header.Location
    `,
  },
  *find({ responseMappings }) {
    for (const { operation, response, header, pointer } of responseMappings) {
      const declared = operation.responses.get(response?.statusCode ?? '');
      // The rule integration-status-undeclared reports a missing response.
      if (header === undefined || declared?.valuePointer === undefined) continue;
      if (memberOf(declared.value['headers'], header) !== undefined) continue;
      yield {
        pointer,
        message: `The response ${response?.statusCode} of ${operation.title} does not declare the header ${header}, which is mapped here.`,
        help: `Add ${header} to the headers of that response, spelled exactly the same.`,
      };
    }
  },
};
