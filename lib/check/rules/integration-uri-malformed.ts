// Rule integration-uri-malformed: an integration of type aws names its service by API Gateway's ARN.
import { uriText } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "x-amazon-apigateway-integration object": arn:aws:apigateway:{region}:{service}:{path|action}/… */
export const integrationUriMalformed: Rule = {
  code: 'integration-uri-malformed',
  severity: 'error',
  *find({ operations }) {
    for (const { integration, title } of operations) {
      if (integration?.type !== 'aws' && integration?.type !== 'aws_proxy') continue;
      const text = uriText(integration.value['uri']);
      // A text that begins with a variable is known at deployment only.
      if (text === undefined || text.startsWith('${') || integration.uri) continue;
      yield {
        pointer: `${integration.pointer}/uri`,
        message: `${title} has the type ${integration.type} and a URI that is not API Gateway's name of a service: ${JSON.stringify(text)}.`,
        help: 'Write arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/PutRecord or the like, in Fn::Sub.',
      };
    }
  },
};
