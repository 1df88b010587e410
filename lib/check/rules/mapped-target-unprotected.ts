// The rule mapped-target-unprotected.
import { type CallerMapping, listCallerMappings } from '../document/caller-mapping.ts';
import type { Rule } from '../rule/rule.ts';

/** Headers that decide what an AWS service does, in lowercase; of `x-amz-grant-…`, there are five. */
const HEADERS = /^x-amz-(?:target|copy-source|acl|invocation-type|tagging|bypass-governance-retention|grant-.+)$/;

/** Parameters of the query that make another action of a request to S3. Source: Amazon S3 API reference, "Actions", each action's request. */
const SUBRESOURCES =
  /^(?:accelerate|acl|analytics|cors|delete|encryption|intelligent-tiering|inventory|legal-hold|lifecycle|logging|metrics|notification|object-lock|ownershipControls|policy|publicAccessBlock|replication|requestPayment|restore|retention|tagging|uploads|versioning|website)$/;

/** Services that read the parameter Action of the query. Source: Smithy, "AWS query protocol" and "AWS EC2 query protocol"; botocore's models. */
const QUERY_SERVICES =
  /^(?:autoscaling|cloudformation|ec2|elasticache|elasticbeanstalk|elasticloadbalancing|email|iam|monitoring|rds|redshift|ses|sns|sqs|sts)$/;

export const mappedTargetUnprotected: Rule = {
  code: 'mapped-target-unprotected',
  severity: 'error',
  what: 'No caller chooses the action of an AWS service, what it copies or who may read it, by a header or query parameter that is mapped.',
  source:
    'Smithy, "AWS JSON 1.1 protocol" and "AWS query protocol": X-Amz-Target and Action name the action; Amazon S3 API reference, "CopyObject", "PutObject" and "PutObjectAcl": headers name the source and the access, the query the action. The call is made with the role of the API.',
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
    for (const mapping of listCallerMappings(requestMappings)) {
      const { operation, integration, from, to, pointer } = mapping;
      if (integration.type !== 'aws' || !decidesAction(mapping)) continue;
      yield {
        pointer,
        message: `${operation.title} sends ${from} as ${to.name}, so a caller decides what ${integration.uri?.service ?? 'the service'} does.`,
        help: 'Map a constant in single quotes.',
      };
    }
  },
};

function decidesAction({ integration: { uri }, to }: CallerMapping): boolean {
  const service = uri?.service ?? '';
  // Lambda runs the same function either way.
  if (service === 'lambda') return false;
  if (to.location === 'header') return HEADERS.test(to.name.toLowerCase());
  if (to.location !== 'querystring') return false;
  return service === 's3' ? SUBRESOURCES.test(to.name) : to.name === 'Action' && QUERY_SERVICES.test(service);
}
