// The rule mapped-resource-unprotected.
import { type CallerMapping, listCallerMappings } from '../document/caller-mapping.ts';
import type { Rule } from '../rule/rule.ts';

export const mappedResourceUnprotected: Rule = {
  code: 'mapped-resource-unprotected',
  severity: 'warning',
  what: 'No caller chooses the bucket, queue, topic or function of an integration by a parameter that is mapped.',
  source:
    'API Gateway Developer Guide, "Tutorial: Create a REST API as an Amazon S3 proxy": the first variable of `s3:path/{bucket}/{object}` is the bucket. The call is made with the role of the API. A warning, because it can be meant, and the role can limit it; one finding per document.',
  example: {
    of: 'integration',
    wrong: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:s3:path/{bucket}/data.json
      requestParameters:
        integration.request.path.bucket: method.request.path.stream
    `,
    right: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:s3:path/\${Bucket}/{name}
      requestParameters:
        integration.request.path.name: method.request.path.stream
    `,
  },
  *find({ requestMappings }) {
    const found = listCallerMappings(requestMappings).flatMap((mapping) => {
      const resource = mapping.integration.type === 'aws' ? chosenResource(mapping) : undefined;
      return resource === undefined ? [] : [{ ...mapping, resource }];
    });
    const [first] = found;
    if (!first) return;
    const others = new Set(found.map(({ operation }) => operation.pointer)).size - 1;
    const more = others === 0 ? '' : ` (as in ${others} more ${others === 1 ? 'operation' : 'operations'})`;
    yield {
      pointer: first.pointer,
      message: `${first.operation.title} takes the ${first.resource} from ${first.from}${more}, so a caller chooses any that the role of the API may use.`,
      help: `Name the ${first.resource} in the document, or leave it if the role may use none but those that callers may.`,
    };
  },
};

/** By service: regular expressions of what stands before the name of a resource in the path of its URI. */
const IN_PATH: Readonly<Record<string, readonly [resource: string, before: RegExp]>> = {
  s3: ['bucket', /^[^/]*$/],
  sqs: ['queue', /^[^/]*(?:\/[^/]*)?$/],
  lambda: ['function', /^[^/]*\/functions\/[^/]*$/],
};
/** By service: the parameter of the query that names a resource. */
const IN_QUERY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sns: { TopicArn: 'topic', TargetArn: 'topic' },
  sqs: { QueueUrl: 'queue' },
  lambda: { Qualifier: 'version of the function' },
};

/** What the value names: `bucket`. */
function chosenResource({ integration: { uri }, to }: CallerMapping): string | undefined {
  if (!uri) return undefined;
  if (to.location === 'querystring') return IN_QUERY[uri.service]?.[to.name];
  if (to.location !== 'path' || uri.kind !== 'path') return undefined;
  const [resource, before] = IN_PATH[uri.service] ?? [];
  const [start, rest] = uri.target.replaceAll(/\$\{[^{}]*\}/g, 'x').split(`{${to.name}}`, 2);
  return rest !== undefined && before?.test(start ?? '') ? resource : undefined;
}
