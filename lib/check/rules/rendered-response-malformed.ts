// The rule rendered-response-malformed.
import { renderedDocument } from '../rendering/rendered-faults.ts';
import { renderedFindings } from '../rendering/rendered-findings.ts';
import type { Rule } from '../rule/rule.ts';

export const renderedResponseMalformed: Rule = {
  code: 'rendered-response-malformed',
  severity: 'warning',
  what: 'A response template for a JSON media type renders JSON for a sample response of the backend.',
  source:
    'RFC 8259; the service models of botocore for the responses, and what the template reads for backends without a model. Users report responses that are not JSON because of members that the action does not return. A warning, because the caller still gets a response.',
  example: {
    of: 'integration',
    wrong: `
      responses:
        2\\d{2}:
          statusCode: '200'
          responseTemplates:
            application/json: '{"shard": $input.path("$.Shard")}'
        default: {statusCode: '500'}`,
    right: `
      responses:
        2\\d{2}:
          statusCode: '200'
          responseTemplates:
            application/json: '{"shard": $input.json("$.ShardId")}'
        default: {statusCode: '500'}`,
  },
  find: (document) => renderedFindings(renderedDocument(document), 'response', ['malformed', 'failed']),
};
