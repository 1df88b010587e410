// The rule rendered-request-invalid.
import { renderedDocument } from '../rendering/rendered-faults.ts';
import { renderedFindings } from '../rendering/rendered-findings.ts';
import type { Rule } from '../rule/rule.ts';

export const renderedRequestInvalid: Rule = {
  code: 'rendered-request-invalid',
  severity: 'error',
  what: 'The members of what a request template renders have the types that the action takes: data is base64, and JSON text where the service reads it as JSON.',
  source:
    'The service models of botocore, and the API references of Step Functions and EventBridge for strings that contain JSON. Kinesis is recorded to refuse another type with SerializationException. What is wrong for some bodies only is a warning.',
  example: {
    of: 'request template',
    wrong: '{"StreamName": "events", "PartitionKey": "a", "Data": $input.json(\'$\')}',
    right: '{"StreamName": "events", "PartitionKey": "a", "Data": "$util.base64Encode($input.json(\'$\'))"}',
  },
  find: (document) => renderedFindings(renderedDocument(document), 'request', ['invalid', 'encoding']),
};
