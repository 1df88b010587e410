// The rule kinesis-content-type-missing.
import { jsonContentTypeOf, kinesisModel } from '../../aws/index.ts';
import type { Rule } from '../rule/rule.ts';

export const kinesisContentTypeMissing: Rule = {
  code: 'kinesis-content-type-missing',
  severity: 'warning',
  what: 'A route without a body sets the Content-Type that it sends to Kinesis.',
  source:
    "API Gateway forwards the caller's Content-Type unless it is mapped, and a call without a body has none. The Developer Guide's tutorial maps it. A warning, because there is no recording of the response of Kinesis.",
  example: {
    of: 'document',
    wrong: `
      paths:
        /streams:
          get:
            x-amazon-apigateway-integration:
              type: aws
              httpMethod: POST
              uri:
                Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/ListStreams
    `,
    right: `
      paths:
        /streams:
          get:
            x-amazon-apigateway-integration:
              type: aws
              httpMethod: POST
              uri:
                Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/ListStreams
              requestParameters:
                integration.request.header.Content-Type: "'${jsonContentTypeOf(kinesisModel)}'"
    `,
  },
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      const isMapped = integration.parameters.some(({ header }) => header?.toLowerCase() === 'content-type');
      const hasBody =
        operation.requestBody.valuePointer !== undefined || !['GET', 'HEAD', 'DELETE'].includes(operation.method);
      if (hasBody || isMapped) continue;
      yield {
        pointer: integration.pointer,
        message: `${operation.title} has no body and sends no Content-Type to Kinesis.`,
        help: `Map integration.request.header.Content-Type to '${jsonContentTypeOf(kinesisModel)}', in single quotes.`,
      };
    }
  },
};
