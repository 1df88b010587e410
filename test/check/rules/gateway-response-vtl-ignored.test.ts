import { describeRule } from '../describe-rule.ts';
import { makeDocument } from '../make-document.ts';

describeRule('gateway-response-vtl-ignored', 'warning', {
  finds: [
    [
      'a directive and a function',
      makeDocument(undefined, {
        'x-amazon-apigateway-gateway-responses': {
          THROTTLED: { responseTemplates: { 'application/json': '#if($context.stage == "dev"){}#end' } },
          WAF_FILTERED: {
            responseTemplates: { 'application/json': '{"path": "$util.escapeJavaScript($context.path)"}' },
          },
        },
      }),
      [
        '/x-amazon-apigateway-gateway-responses/THROTTLED/responseTemplates/application~1json',
        'The gateway response THROTTLED contains "#if", which is sent unchanged: gateway responses do not run VTL.',
      ],
      [
        '/x-amazon-apigateway-gateway-responses/WAF_FILTERED/responseTemplates/application~1json',
        'The gateway response WAF_FILTERED contains "$util.escapeJavaScript", which is sent unchanged: gateway responses do not run VTL.',
      ],
    ],
    [
      'a part of the request that cannot be named there',
      makeDocument(undefined, {
        'x-amazon-apigateway-gateway-responses': {
          THROTTLED: { responseTemplates: { 'application/json': '{"a": "$method.request.body"}' } },
        },
      }),
      [
        '/x-amazon-apigateway-gateway-responses/THROTTLED/responseTemplates/application~1json',
        'The gateway response THROTTLED contains "$method.request.body", which is sent unchanged: gateway responses do not run VTL.',
      ],
    ],
  ],
  passes: [
    [
      'variables',
      makeDocument(undefined, {
        'x-amazon-apigateway-gateway-responses': {
          THROTTLED: {
            responseTemplates: { 'application/json': '{"a": $context.error.messageString, "b": "$stageVariables.c"}' },
          },
        },
      }),
    ],
  ],
});
