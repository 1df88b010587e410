import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const TEMPLATE = `The request template of ${TITLE} (application/json)`;

describeRule('template-directive-unsupported', 'warning', {
  finds: [
    [
      'a macro and its call',
      withTemplate('#macro(b64 $v)$util.base64Encode($v)#end{"a": "#b64($input.body)"}'),
      [POINTER, `${TEMPLATE} uses #macro, which API Gateway does not run.`],
    ],
    [
      'another template',
      withTemplate('#parse("other.vm"){"a": 1}'),
      [POINTER, `${TEMPLATE} uses #parse, which API Gateway does not run.`],
    ],
    [
      'an evaluation within a branch',
      withTemplate('#if($context.stage == "a")#evaluate("$a")#end{"a": 1}'),
      [POINTER, `${TEMPLATE} uses #evaluate, which API Gateway does not run.`],
    ],
  ],
  passes: [
    ['a comment on it', withTemplate('## no #macro here\n{"a": 1}')],
    ['a color', withTemplate('{"a": "#fff"}')],
  ],
});
