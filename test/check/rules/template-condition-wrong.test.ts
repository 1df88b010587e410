import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const TEMPLATE = `The request template of ${TITLE} (application/json)`;

describeRule('template-condition-wrong', 'warning', {
  finds: [
    [
      'a member of the body',
      withTemplate('{#if($input.path(\'$.a\'))"a": 1#end}'),
      [
        POINTER,
        `${TEMPLATE} tests $input.path('$.a') (line 1, column 6), which is true also when the value is missing or empty.`,
      ],
    ],
    [
      'a variable, its member, and a negation',
      withTemplate("#set($b = $input.path('$'))#set($q = $input.params('q'))\n{#if($b.a && !$q)\"a\": 1#end}"),
      [POINTER, `${TEMPLATE} tests $b.a (line 2, column 6), which is true also when the value is missing or empty.`],
      [POINTER, `${TEMPLATE} tests $q (line 2, column 15), which is true also when the value is missing or empty.`],
    ],
  ],
  passes: [
    [
      'comparisons',
      withTemplate('#set($q = $input.params(\'q\'))\n{#if($q != "" && $input.path(\'$.a\').size() > 0)"a": 1#end}'),
    ],
    [
      'methods that return booleans',
      withTemplate(
        "#set($b = $input.path('$'))\n{#if($b.a.isEmpty() || $input.params().querystring.containsKey('a'))\"a\": 1#end}",
      ),
    ],
    [
      'a flag of the template',
      withTemplate('#set($ok = true)#if($context.stage == "a")#set($ok = false)#end{#if($ok)"a": 1#end}'),
    ],
  ],
});
