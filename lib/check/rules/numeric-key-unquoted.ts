// The rule numeric-key-unquoted.
import { pointer, pointerPath } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const numericKeyUnquoted: Rule = {
  code: 'numeric-key-unquoted',
  severity: 'error',
  what: 'A document that is written in a template has no numbers without quotes as keys, such as `200:`.',
  source:
    'CloudFormation refuses such a template with "map keys must be strings; received numeric [200] instead" (aws/serverless-application-model#393 and #197). In a document of its own, API Gateway imports such keys (recorded on AWS, in the tests of LocalStack).',
  example: {
    of: 'CloudFormation template',
    wrong: template('200'),
    right: template("'200'"),
  },
  *find({ numericKeys = [] }) {
    const [first, ...others] = numericKeys;
    if (first === undefined) return;
    const path = pointerPath(first);
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    yield {
      // Where the object begins: the position of a member is that of its value, which can be a line below its key.
      pointer: pointer(...path.slice(0, -1)),
      message: `The key ${path.at(-1)}${more} is a number without quotes, which CloudFormation refuses in a template.`,
      help: "Put the key into quotes: '200'.",
    };
  },
};

function template(key: string): string {
  return `
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
            Body:
              openapi: 3.0.3
              info: { title: Items, version: '1' }
              paths:
                /items:
                  get:
                    responses:
                      ${key}: { description: The items. }
                    x-amazon-apigateway-integration:
                      type: http_proxy
                      httpMethod: GET
                      uri: https://example.com/items
    `;
}
