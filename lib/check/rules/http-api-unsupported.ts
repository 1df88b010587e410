// The rule http-api-unsupported.
import { httpApiMember } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const httpApiUnsupported: Rule = {
  code: 'http-api-unsupported',
  severity: 'warning',
  what: 'The document is that of a REST API. Of an HTTP API, nothing else is checked.',
  source:
    'API Gateway Developer Guide, "Choose between REST APIs and HTTP APIs" and "Working with OpenAPI definitions for HTTP APIs": they are different products, whose documents have different extensions.',
  example: {
    of: 'document',
    wrong: `
      openapi: 3.0.3
      paths:
        /items:
          get:
            x-amazon-apigateway-integration:
              type: aws_proxy
              httpMethod: POST
              payloadFormatVersion: '2.0'
              uri:
                Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Function.Arn}/invocations
    `,
    right: `
      openapi: 3.0.3
      paths:
        /items:
          get:
            x-amazon-apigateway-integration:
              type: aws_proxy
              httpMethod: POST
              uri:
                Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Function.Arn}/invocations
    `,
  },
  *find(document) {
    const pointer = document.kind === 'http' ? '' : httpApiMember(document);
    if (pointer === undefined) return;
    yield {
      pointer,
      message: 'This is the document of an HTTP API, which this check does not cover; it covers REST APIs.',
      help: 'If it should be a REST API, remove what only HTTP APIs have.',
    };
  },
};
