import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, type Json, TITLE, withIntegration, withTemplate } from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const TEMPLATE = `The request template of ${TITLE} (application/json)`;

function asForm(template: string): Json {
  return withIntegration({
    uri: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:sqs:path/${AWS::AccountId}/q' },
    requestParameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
    requestTemplates: { 'application/json': template },
  });
}

describeRule('template-form-unescaped', 'error', {
  finds: [
    [
      'a body in a form',
      withTemplate("Action=SendMessage&MessageBody=$input.json('$')&Id=$input.params('id')"),
      [
        POINTER,
        `${TEMPLATE} prints $input.json('$') in a form (line 1, column 32): an & in it adds parameters to the request.`,
      ],
      [
        POINTER,
        `${TEMPLATE} prints $input.params('id') in a form (line 1, column 52): an & in it adds parameters to the request.`,
      ],
    ],
    [
      'a value of a variable, after directives',
      withTemplate("#set($m = $util.escapeJavaScript($input.path('$.m')))\nAction=Publish&Message=$m"),
      [
        POINTER,
        `${TEMPLATE} prints $m (from $input.path('$.m')) in a form (line 2, column 24): an & in it adds parameters to the request.`,
      ],
    ],
    [
      'a form that is a value, by its Content-Type',
      asForm('$input.body'),
      [
        POINTER,
        `${TEMPLATE} prints $input.body in a form (line 1, column 1): an & in it adds parameters to the request.`,
      ],
    ],
  ],
  passes: [
    [
      'encoded values',
      withTemplate('Action=SendMessage&MessageBody=$util.urlEncode($input.body)&Id=$context.requestId'),
    ],
    ['JSON that begins with a value of the template', withTemplate('#set($a = "=")\n{"a": "$a"}')],
  ],
});
