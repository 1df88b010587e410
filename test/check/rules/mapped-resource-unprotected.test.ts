import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, type Json, makeDocument, makeIntegration, makeOperation, TITLE } from '../make-document.ts';

/** The parameters of the mapping's target in `uri`, mapped from the caller. */
function withMapping(uri: string, target: string, source = 'method.request.querystring.q'): Json {
  return makeDocument(
    makeOperation({
      parameters: [
        { name: 'stream', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'q', in: 'query', schema: { type: 'string' } },
      ],
      'x-amazon-apigateway-integration': makeIntegration({
        uri: { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${uri}` },
        requestParameters: { [`integration.request.${target}`]: source },
        requestTemplates: { 'application/json': '{}' },
      }),
    }),
  );
}

const chooses = (resource: string, target: string, source = 'method.request.querystring.q') =>
  [
    `${INTEGRATION}/requestParameters/integration.request.${target}`,
    `${TITLE} takes the ${resource} from ${source}, so a caller chooses any that the role of the API may use.`,
  ] as const;

describeRule('mapped-resource-unprotected', 'warning', {
  finds: [
    [
      'a bucket',
      withMapping('s3:path/{b}/a', 'path.b', 'method.request.path.stream'),
      chooses('bucket', 'path.b', 'method.request.path.stream'),
    ],
    ['a bucket with its key', withMapping('s3:path/{key}', 'path.key'), chooses('bucket', 'path.key')],
    ['a part of a bucket', withMapping('s3:path/${Name}-{b}/a', 'path.b'), chooses('bucket', 'path.b')],
    ['a queue', withMapping('sqs:path/${AWS::AccountId}/{q}', 'path.q'), chooses('queue', 'path.q')],
    ['a topic', withMapping('sns:path//', 'querystring.TopicArn'), chooses('topic', 'querystring.TopicArn')],
    [
      'a function',
      withMapping('lambda:path/2015-03-31/functions/{f}/invocations', 'path.f'),
      chooses('function', 'path.f'),
    ],
  ],
  passes: [
    ['the key in a bucket', withMapping('s3:path/${Bucket}/{key}', 'path.key')],
    ['another parameter of the query', withMapping('s3:path/${Bucket}/', 'querystring.prefix')],
    ['a bucket of $context', withMapping('s3:path/{b}/a', 'path.b', 'context.authorizer.bucket')],
  ],
});
