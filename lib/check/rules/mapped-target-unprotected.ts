// The rule mapped-target-unprotected.
import { parseMappingSource } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Headers that decide what an AWS service does, in lowercase. */
const DECIDING = [
  'x-amz-target',
  'x-amz-copy-source',
  'x-amz-acl',
  'x-amz-invocation-type',
  'x-amz-tagging',
  'x-amz-bypass-governance-retention',
];
const OF_API = ['constant', 'context', 'stage-variable'];

export const mappedTargetUnprotected: Rule = {
  code: 'mapped-target-unprotected',
  severity: 'error',
  what: 'No caller chooses the action of an AWS service, what it copies or who may read it, by a header that is mapped.',
  source:
    'Smithy, "AWS JSON 1.1 protocol": X-Amz-Target names the action; Amazon S3 API reference, "CopyObject" and "PutObject": headers name the source and the access. The call is made with the role of the API.',
  example: {
    of: 'integration',
    wrong: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:events:path//
      requestParameters:
        integration.request.header.X-Amz-Target: method.request.header.Target
    `,
    right: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:events:path//
      requestParameters:
        integration.request.header.X-Amz-Target: "'AWSEvents.PutEvents'"
    `,
  },
  *find({ requestMappings }) {
    for (const { operation, integration, header, expression, pointer } of requestMappings) {
      if (integration.type !== 'aws' || !DECIDING.includes(header?.toLowerCase() ?? '')) continue;
      // Lambda runs the same function either way.
      if (integration.uri?.service === 'lambda') continue;
      const source = typeof expression === 'string' ? parseMappingSource(expression, 'request') : undefined;
      if (!source || OF_API.includes(source.kind)) continue;
      yield {
        pointer,
        message: `${operation.title} sends ${expression} as ${header}, so a caller decides what ${integration.uri?.service ?? 'the service'} does.`,
        help: 'Map a constant in single quotes.',
      };
    }
  },
};
