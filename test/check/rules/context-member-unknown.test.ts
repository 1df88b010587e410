import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeDocument, TITLE, withTemplate } from '../make-document.ts';

describeRule('context-member-unknown', 'warning', {
  finds: [
    [
      'a name of other capitals, and one of access logs',
      withTemplate(
        '{"a": "$context.requestID", "b": "$context.identity.sourceIP", "c": "$context.integrationLatency"}',
      ),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) uses $context.requestID, which API Gateway does not have there.`,
      ],
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) uses $context.identity.sourceIP, which API Gateway does not have there.`,
      ],
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) uses $context.integrationLatency, which API Gateway does not have there.`,
      ],
    ],
    [
      'a wrong name in a gateway response',
      makeDocument(undefined, {
        'x-amazon-apigateway-gateway-responses': {
          THROTTLED: { responseTemplates: { 'text/plain': '${context.error.type}' } },
        },
      }),
      [
        '/x-amazon-apigateway-gateway-responses/THROTTLED/responseTemplates/text~1plain',
        'The gateway response THROTTLED uses $context.error.type, which API Gateway does not have there.',
      ],
    ],
  ],
  passes: [
    [
      'names that there are, and any of an authorizer',
      withTemplate(
        '{"a": "$context.requestId", "b": "$context.identity.sourceIp", "c": $context.requestTimeEpoch#if($context.authorizer.claims.x == "1"), "d": "e"#end}',
      ),
    ],
  ],
});
