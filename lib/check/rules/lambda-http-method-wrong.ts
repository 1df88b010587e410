// The rule lambda-http-method-wrong.
import type { Rule } from '../rule/rule.ts';

export const lambdaHttpMethodWrong: Rule = {
  code: 'lambda-http-method-wrong',
  severity: 'error',
  what: 'Lambda is called with POST, whatever the method of the caller.',
  source:
    'API Gateway Developer Guide, "Set up Lambda proxy integrations in API Gateway": "For Lambda integrations, you must use the HTTP method of POST for the integration request". Users report 500 for every call with another one.',
  example: {
    of: 'integration',
    wrong: `
      type: aws_proxy
      httpMethod: GET
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Function.Arn}/invocations
    `,
    right: `
      type: aws_proxy
      httpMethod: POST
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Function.Arn}/invocations
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const method = integration?.value['httpMethod'];
      if (integration?.uri?.service !== 'lambda' || typeof method !== 'string' || method.toUpperCase() === 'POST')
        continue;
      yield {
        pointer: `${integration.pointer}/httpMethod`,
        message: `${title} calls Lambda with ${method}; Lambda accepts POST only, so every call fails.`,
        help: "Use POST here; the caller's method is the key of the operation.",
      };
    }
  },
};
