import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const TEMPLATE = `The request template of ${TITLE} (application/json)`;

describeRule('template-variable-undefined', 'warning', {
  finds: [
    [
      'a variable of a loop that was lost',
      withTemplate('{"Data": "$elem.data", "PartitionKey": "a"}'),
      [POINTER, `${TEMPLATE} uses $elem.data (line 1, column 11), and nothing sets $elem: it prints nothing.`],
    ],
    [
      'a misspelled variable, once, and the name of the stack outside of Fn::Sub',
      withTemplate('#set($data = 1){"a": "$dta$dta",\n"b": "${Stream.Arn}$inputs.json(1)"}'),
      [POINTER, `${TEMPLATE} uses $dta (line 1, column 23), and nothing sets $dta: it prints nothing.`],
      [POINTER, `${TEMPLATE} uses \${Stream.Arn} (line 2, column 7), and nothing sets $Stream: it prints nothing.`],
      [POINTER, `${TEMPLATE} uses $inputs.json(1) (line 2, column 20), and nothing sets $inputs: it prints nothing.`],
    ],
  ],
  passes: [
    [
      'variables of the template, of its loops and blocks',
      withTemplate(
        '#set($a = 1)#define($b)x#end{"c": [#foreach($c in [1, 2])$c$foreach.index#if($foreach.hasNext),#end#end], "d": "$a$b"}',
      ),
    ],
    ['a comparison with nothing', withTemplate('{#if($input.params("a") != $null)"a": 1#end}')],
    ['names of the stack in Fn::Sub', withTemplate({ 'Fn::Sub': '{"StreamName": "${Stream}"}' })],
  ],
});
