// The rule rendered-request-incomplete.
import { renderedDocument } from '../rendering/rendered-faults.ts';
import { renderedFindings } from '../rendering/rendered-findings.ts';
import type { Rule } from '../rule/rule.ts';

export const renderedRequestIncomplete: Rule = {
  code: 'rendered-request-incomplete',
  severity: 'error',
  what: 'What a request template renders has every member that the action requires, under its exact name.',
  source:
    'The service models of botocore for Kinesis and often called actions of DynamoDB, EventBridge, Firehose, SNS, SQS and Step Functions; the API references of Kinesis and SNS for members of which one is enough. What is missing for some bodies only is a warning.',
  example: {
    of: 'request template',
    wrong: '{"StreamName": "events", "partitionKey": "a", "Data": "$util.base64Encode($input.body)"}',
    right: '{"StreamName": "events", "PartitionKey": "a", "Data": "$util.base64Encode($input.body)"}',
  },
  find: (document) => renderedFindings(renderedDocument(document), 'request', ['incomplete']),
};
