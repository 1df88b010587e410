// The rule rendered-request-malformed.
import { renderedDocument } from '../rendering/rendered-faults.ts';
import { renderedFindings } from '../rendering/rendered-findings.ts';
import type { Rule } from '../rule/rule.ts';

export const renderedRequestMalformed: Rule = {
  code: 'rendered-request-malformed',
  severity: 'error',
  what: 'A request template renders JSON where the service accepts nothing else: for the example of the document, and for bodies that are derived from the schema.',
  source:
    'RFC 8259; AWS JSON protocol of Kinesis, DynamoDB, EventBridge, Firehose and Step Functions; Lambda Developer Guide, "Invoke": the payload is JSON. Rendered by the engine of the local gateway. What fails for other bodies only, or for another backend, is a warning.',
  example: {
    of: 'request template',
    wrong: '{"Records": [#foreach($r in $input.path(\'$.records\')){"PartitionKey": "a"},#end]}',
    right:
      '{"Records": [#foreach($r in $input.path(\'$.records\')){"PartitionKey": "a"}#if($foreach.hasNext),#end#end]}',
  },
  find: (document) => renderedFindings(renderedDocument(document), 'request', ['malformed', 'failed']),
};
