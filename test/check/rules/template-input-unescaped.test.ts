import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const RAW = 'a quote in it ends the string, and the rest can change other members';

/** The finding for a value printed at this place of the request template. */
function printed(source: string, place: string, effect = RAW): [string, string] {
  return [
    POINTER,
    `The request template of ${TITLE} (application/json) prints ${source} between quotes (${place}): ${effect}.`,
  ];
}

// The safe forms and the traps are those of 3,000 hostile strings in Apache Velocity 1.7.
describeRule('template-input-unescaped', 'error', {
  finds: [
    [
      'names and values of the parameters, and their whole map',
      withTemplate(
        '#set($all = $input.params())\n{"a": "$all", #foreach($n in $all.get("querystring").keySet())"$n": 1#end}',
      ),
      printed('$all (from $input.params())', 'line 2, column 8'),
      printed('$n (from $all.get("querystring").keySet(), from $input.params())', 'line 2, column 64'),
    ],
    [
      'claims, of which Cognito restricts the format of some, as warnings',
      withTemplate(
        '#set($mail = $context.authorizer.claims.email){"a": "$context.authorizer.claims.name", "b": "$mail", "c": "$context.authorizer.claims.sub"}',
      ),
      printed('$context.authorizer.claims.name', 'line 1, column 54'),
      [...printed('$mail (from $context.authorizer.claims.email)', 'line 1, column 94'), 'warning'],
      [...printed('$context.authorizer.claims.sub', 'line 1, column 108'), 'warning'],
    ],
    [
      'a member of the body and a parameter',
      withTemplate('{"a": "$input.path(\'$.x\')",\n "b": "$input.params(\'y\')"}'),
      printed("$input.path('$.x')", 'line 1, column 8'),
      printed("$input.params('y')", 'line 2, column 8'),
    ],
    [
      'a loop value and a member of it',
      withTemplate('[#foreach($r in $input.path(\'$\'))"$r","$r.partition-key"#end]'),
      printed("$r (from $input.path('$'))", 'line 1, column 35'),
      printed("$r.partition-key (from $input.path('$'))", 'line 1, column 40'),
    ],
    [
      'a variable set from one, through others',
      withTemplate('#set($all = $input.params())#set($one = $all.path.get("x"))\n{"a": "${one}"}'),
      printed('${one} (from $all.path.get("x"), from $input.params())', 'line 2, column 8'),
    ],
    [
      'a value in a string of JSON text within a string, escaped once',
      withTemplate(
        `{"input": "{\\"id\\": \\"$util.escapeJavaScript($input.params('id')).replaceAll("\\\\'", "'")\\", \\"b\\": \\"$input.path('$.b')\\"}"}`,
      ),
      printed(
        `$util.escapeJavaScript($input.params('id')).replaceAll("\\\\'", "'")`,
        'line 1, column 23',
        'it is in a string of JSON text within a string, where one escape is not enough: a quote in it changes the inner JSON',
      ),
      printed(
        "$input.path('$.b')",
        'line 1, column 102',
        'it is in a string of JSON text within a string, where one escape is not enough: a quote in it changes the inner JSON',
      ),
    ],
    [
      'a value outside of the quotes of JSON text within a string',
      withTemplate(`{"input": "{\\"n\\": $util.escapeJavaScript($input.params('n')).replaceAll("\\\\'", "'")}"}`),
      printed(
        `$util.escapeJavaScript($input.params('n')).replaceAll("\\\\'", "'")`,
        'line 1, column 20',
        'it is a value of JSON text within a string, and can add members to the inner JSON',
      ),
    ],
    [
      'replaceAll with one backslash',
      withTemplate(`{"a": "$util.escapeJavaScript($input.params('x')).replaceAll("\\'", "'")"}`),
      printed(`$util.escapeJavaScript($input.params('x')).replaceAll("\\'", "'")`, 'line 1, column 8'),
    ],
    [
      'replaceAll of the quotes alone',
      withTemplate(`{"a": "$input.params('x').replaceAll('"', '\\"')"}`),
      printed(`$input.params('x').replaceAll('"', '\\"')`, 'line 1, column 8'),
    ],
    [
      'JSON text between quotes',
      withTemplate('{"a": "$input.json(\'$.x\')"}'),
      printed("$input.json('$.x')", 'line 1, column 8', 'it includes its own quotes'),
    ],
    [
      'a part of an escaped text',
      withTemplate(
        `#set($x = $util.escapeJavaScript($input.params('x')).replaceAll("\\\\'", "'"))\n{"a": "$x.substring(0, 9)"}`,
      ),
      printed("$x.substring(0, 9) (from $input.params('x'))", 'line 2, column 8'),
    ],
    [
      'a value in a JSON text that the template builds',
      withTemplate(
        `#set($id = $input.params('x'))\n#set($json = "{""id"":""$id""}")\n{"Data": "$util.base64Encode($json)"}`,
      ),
      printed("$id (from $input.params('x'))", 'line 2, column 25'),
    ],
    [
      'a value that + appends to a string, and one in a JSON string that + builds',
      withTemplate(
        `#set($a = "a-" + $input.params('x'))\n#set($json = '{"id":"' + $input.params('y') + '"}')\n{"a": "$a", "Data": "$util.base64Encode($json)"}`,
      ),
      printed("$input.params('y')", 'line 2, column 26'),
      printed("$a (from $input.params('x'))", 'line 3, column 8'),
    ],
    [
      'a value that a map or the last turn of a loop hands on',
      withTemplate(
        '#set($m = {})#set($ok = $m.put("a", $input.params("x")))\n{"a": "$m.get("a")",\n#foreach($i in [1, 2])"b": "$before", #set($before = $input.body)#end "c": 1}',
      ),
      printed('$m.get("a")', 'line 2, column 8'),
      printed('$before (from $input.body)', 'line 3, column 29'),
    ],
    [
      'the branch that a test does not guard',
      withTemplate(`#set($n = $input.params('n'))\n{#if($n.matches('[0-9]+'))"a": "$n"#else"a": "$n"#end}`),
      printed("$n (from $input.params('n'))", 'line 2, column 47'),
    ],
    [
      'a test that admits quotes',
      withTemplate(`#set($n = $input.params('n'))\n{#if($n.matches('.+'))"a": "$n"#end}`),
      printed("$n (from $input.params('n'))", 'line 2, column 29'),
    ],
  ],
  passes: [
    [
      'JSON text within a string, of values escaped twice and of escaped JSON',
      withTemplate(
        [
          `#set($x = $util.escapeJavaScript($input.params('x')).replaceAll("\\\\'", "'"))`,
          `{"a": "{\\"x\\": \\"$util.escapeJavaScript($x).replaceAll("\\\\'", "'")\\", \\"j\\": $util.escapeJavaScript($input.json('$')).replaceAll("\\\\'", "'")}",`,
          `"b": "$util.escapeJavaScript($input.json('$')).replaceAll("\\\\'", "'")", "c": "{\\"k\\\\\\"\\": 1}", "d": "not { \\"$x\\""}`,
        ].join('\n'),
      ),
    ],
    [
      'the safe idioms',
      withTemplate(
        [
          `#set($x = $util.escapeJavaScript($input.params('x')).replaceAll("\\\\'", "'"))`,
          '{"a": "$x",',
          `"b": "$util.escapeJavaScript($input.path('$.b')).replace("\\'", "'")",`,
          '"c": $input.json(\'$.c\'),',
          '"d": "$util.base64Encode($input.path(\'$.d\'))", "e": "$util.urlEncode($input.params(\'e\'))",',
          `"f": "$input.path('$.f').replaceAll('[^A-Za-z0-9]', '')", "g": "$input.path('$.g').length()"}`,
        ].join('\n'),
      ),
    ],
    [
      'values of API Gateway and of the template',
      withTemplate(
        '#set($a = "x")#set($map = {"k": 404})\n{"a": "$a", "b": "$context.requestId", "c": "$stageVariables.d", "e": "$map.get($input.params(\'q\'))"}',
      ),
    ],
    [
      'a value that a test has found harmless',
      withTemplate(`#set($n = $input.params('n'))\n{#if($n.matches('[1-9][0-9]{0,4}'))"a": "$n"#end}`),
    ],
    ['a test for a word', withTemplate(`{#if($input.params('n') == 'LATEST')"a": "$input.params('n')"#end}`)],
    ['a comment', withTemplate(`## "$input.params('x')"\n{}`)],
    ['the text of a condition', withTemplate(`{#if("$input.path('$.x').length()" != "")"a": 1#end}`)],
    ['the keys of the parameters', withTemplate('{#foreach($type in $input.params().keySet())"$type": 1#end}')],
    [
      'those in a variable',
      withTemplate('#set($all = $input.params())\n{#foreach($type in $all.keySet())"$type": 1#end}'),
    ],
  ],
});
