import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('integration-uri-malformed', 'error', {
  finds: [
    [
      'the address of the service itself',
      withIntegration({ uri: 'https://kinesis.eu-west-1.amazonaws.com/' }),
      [
        `${INTEGRATION}/uri`,
        `${TITLE} has the type aws and a URI that is not an API Gateway ARN: "https://kinesis.eu-west-1.amazonaws.com/".`,
      ],
    ],
  ],
  passes: [
    ['an address for the type http', withIntegration({ type: 'http', uri: 'https://example.com/' })],
    ['a URI that only the deployment knows', withIntegration({ uri: { 'Fn::ImportValue': 'uri' } })],
  ],
});
