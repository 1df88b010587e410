import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('integration-service-unchecked', 'warning', {
  finds: [
    [
      'an action of another service',
      withIntegration({ uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem' }),
      [
        `${INTEGRATION}/uri`,
        `${TITLE} calls an action of dynamodb; only Kinesis and mock integrations are fully checked and run locally.`,
      ],
    ],
  ],
  passes: [
    [
      'a Lambda function',
      withIntegration({
        type: 'aws_proxy',
        uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/f/invocations',
      }),
    ],
  ],
});
