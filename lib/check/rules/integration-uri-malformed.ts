// The rule integration-uri-malformed.
import { uriText } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const integrationUriMalformed: Rule = {
  code: 'integration-uri-malformed',
  severity: 'error',
  what: 'The URI of an integration of type aws or aws_proxy is an API Gateway ARN.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration object": arn:aws:apigateway:{region}:{service}:{path|action}/…',
  example: {
    of: 'integration',
    wrong: 'uri: arn:aws:kinesis:us-east-1:111122223333:stream/events',
    right: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecord
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      if (integration?.type !== 'aws' && integration?.type !== 'aws_proxy') continue;
      const text = uriText(integration.value['uri']);
      // The value of a variable is known at deployment only.
      if (text === undefined || text.startsWith('${') || integration.uri) continue;
      yield {
        pointer: `${integration.pointer}/uri`,
        message: `${title} has the type ${integration.type} and a URI that is not an API Gateway ARN: ${JSON.stringify(text)}.`,
        help: 'Use a URI such as arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/PutRecord, in Fn::Sub.',
      };
    }
  },
};
