// The rule template-missing.
import type { Operation } from '../../apigateway/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const templateMissing: Rule = {
  code: 'template-missing',
  severity: 'error',
  what: 'A Kinesis integration has a request template for every media type that the operation accepts.',
  source:
    'API Gateway Developer Guide, "Method request behavior for payloads without mapping templates": such a call gets 415, or its body is passed through. API Gateway looks up the template by the Content-Type without its parameters; without a Content-Type it uses application/json.',
  example: {
    of: 'operation',
    wrong: `
      requestBody:
        content:
          application/json: { schema: { type: object } }
          text/plain: { schema: { type: string } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri:
          Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecord
        requestTemplates:
          application/json: '{"StreamName": "events", "Data": "$util.base64Encode($input.body)"}'
    `,
    right: `
      requestBody:
        content:
          application/json: { schema: { type: object } }
          text/plain: { schema: { type: string } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri:
          Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecord
        requestTemplates:
          application/json: '{"StreamName": "events", "Data": "$util.base64Encode($input.body)"}'
          text/plain: '{"StreamName": "events", "Data": "$util.base64Encode($input.body)"}'
    `,
  },
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      const templates = integration.templates.map(({ mediaType }) => mediaType);
      if (templates.includes('$default')) continue;
      for (const mediaType of acceptedMediaTypes(operation).filter((type) => !templates.includes(type))) {
        yield {
          pointer: integration.pointer + ('requestTemplates' in integration.value ? pointer('requestTemplates') : ''),
          message: `${operation.title} accepts ${mediaType} but has no request template for it.`,
          help: 'Add a template for this media type, without parameters such as charset.',
        };
      }
    }
  },
};

/** Those of its models, or JSON when it has no body: a call without a Content-Type counts as application/json. */
function acceptedMediaTypes({ requestBody }: Operation): string[] {
  const declared = requestBody.content.map(({ mediaType }) => mediaType);
  return declared.length > 0 ? declared : ['application/json'];
}
