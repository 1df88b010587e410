// Behavior recorded on the real API Gateway. Each row describes its fact.
import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: formal references of the template language
const ROWS: readonly [fact: string, template: string, body: string, expected: string][] = [
  ['an undefined reference prints nothing', 'Hello $name', '', 'Hello '],
  ['an undefined reference is true in a condition', '#if ($value) true #else false #end', '', ' true '],
  ['an undefined path of names is true in a condition', '#if(${a.b.c})yes!#end', '', 'yes!'],
  ['the negation of null is false', "#set($x = $input.path('$.x'))#if(!$x)shown#end", '{"x":null}', ''],
  ['an undefined reference equals the empty string', '#if($undefined == "")same#end', '', 'same'],
  ['an undefined reference equals null', '#if($undefined == $null)same#end', '', 'same'],
  [
    'an undefined member is not unequal to the empty string',
    "#if($foo.bar.stuff != '')differs#{else}same#end",
    '',
    'same',
  ],
  ['a map prints its members as k=v', "$input.path('$')", '{"foo":"bar"}', '{foo=bar}'],
  ['a list prints compact JSON', "$input.path('$')", '[{"foo":"bar"}]', '[{"foo":"bar"}]'],
  ['a list in a map prints compact JSON', "$input.path('$')", '{"foo":[{"nested":"bar"}]}', '{foo=[{"nested":"bar"}]}'],
  ['an empty list is not the empty string', "#if($input.path('$') == \"\")same#{else}$input.path('$')#end", '[]', '[]'],
  ['an absent body is an empty object', '$util.urlEncode($input.body)', '', '%7B%7D'],
  ['a member of the body text is nothing', '[$input.body.anything]', '{"anything":1}', '[]'],
  ['put on a new key prints nothing', '#set($m = {})$m.put("a", 1)|$m.put("a", 2)', '', '|1'],
  ['an undefined key is the empty string', '#set($m = {})#set($m["$undefinedKey"]="foo")$m', '', '{=foo}'],
  ['a macro is not defined and its call prints as it is', '#macro(recur $n)x#end#recur(5)', '', '#recur(5)'],
  ['#evaluate prints as it is', "#evaluate('$x')", '', "#evaluate('$x')"],
  ['a division of decimals is a decimal', '#set($x = 100.0 / 50)$x', '', '2.0'],
  ['decimals may begin with a point', '#set($x = .5*.1)$x', '', '0.05'],
  ['arithmetic binds tighter than comparison', '#if(4 > 2 + 5)yes#{else}no#end', '', 'no'],
  ['only false is false in a condition', "#if($input.path('$.x'))true#{else}false#end", '{"x":false}', 'false'],
  [
    'null may be put, and is the empty string then',
    '#set($m = {})$m.put("k", null)#if("$m.k" == "")same#end',
    '',
    'same',
  ],
  ['an undefined reference leaves broken JSON behind', '{"a": $none, "b": 1}', '', '{"a": , "b": 1}'],
  ['a loop over what is undefined has no rounds', '[#foreach($e in $none)round#end]', '', '[]'],
  [
    'a loop counts under two names',
    '#foreach($e in ["a", "b"])$velocityCount$velocityHasNext$foreach.count$foreach.index$foreach.hasNext #end',
    '',
    '1true10true 2false21false ',
  ],
  [
    'a loop knows its ends',
    '#foreach($e in [1..3])$foreach.first/$foreach.last #end',
    '',
    'true/false false/false false/true ',
  ],
  ['a loop gives its variable back', "#set($e = 'o')#foreach($e in [1, 2])$e#end$e", '', '12o'],
  ['what a loop sets stays set', '#set($sum = 0)#foreach($e in [1, 2])#set($sum = $sum + $e)#end$sum', '', '3'],
  ['#return prints as it is', '#set($v = 1)#return($v)', '', '#return($v)'],
  ['#define keeps what is evaluated at each use', "#define($d)<$x>#end#set($x = 'a')$d#set($x = 'b')$d", '', '<a><b>'],
  ['#stop ends the template', 'a#stop b', '', 'a'],
  [
    '#set keeps the whitespace before it and consumes the line end after it',
    'a\n    #set($x = 1)\n  b',
    '',
    'a\n      b',
  ],
  ['#end eats one line end', '#if(true)\na\n#end\n\nb', '', 'a\n\nb'],
  ['a comment of a line eats its line end', 'a## c\nb', '', 'ab'],
  ['a comment between stars keeps the line end', 'a#* c *#\nb', '', 'a\nb'],
  ['two quotes are one in a string', '#set($x = "a""b")$x', '', 'a"b'],
  ['a backslash before other signs stays in a string', '#set($x = "\\n\\{\\%")$x', '', '\\n\\{\\%'],
  [
    'a backslash before a reference is eaten, and keeps it from being one',
    "#set($e = 'foo')\\$e \\\\$e",
    '',
    '$e \\foo',
  ],
  ['a backslash before a directive is eaten', '\\#end \\#if', '', '#end #if'],
  [
    'a map prints in the order it was written',
    "#set($m = {'b': 1, 'a': {'c': 2}})$m $m.toString()",
    '',
    '{b=1, a={c=2}} {b=1, a={c=2}}',
  ],
  [
    'a key may hold a colon or a hyphen',
    "$input.path('$').a['foo:bar']$input.path('$').partition-key",
    '{"a":{"foo:bar":1},"partition-key":2}',
    '12',
  ],
  ['the rest of integers is one', '#set($x = 5 % 2)$x', '', '1'],
  [
    'strings have the methods of Java',
    "#set($s = 'a-b-a')$s.length() $s.replaceAll('a|-', 'x') $s.startsWith('a-') $s.contains('b') $s.indexOf('b') $s.substring(0, 2) $s.matches('[ab-]+')",
    '',
    '5 xxbxx true true 2 a- true',
  ],
  [
    'lists and maps have those of theirs',
    "#set($l = [1, 2])$l.size()$l.contains(2)$l.isEmpty()$l.get(1)$l[0]#set($l[0] = 3)$l|#set($m = {'a': 1})#set($n = $m.putAll({'b': 2}))$m.get('b')$m['a']$m.keySet()",
    '',
    '2truefalse21[3, 2]|21[a, b]',
  ],
  ['setting an element returns the old one', '#set($l = ["one", "two"])$l.set(1, "new")', '', 'two'],
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: formal references of the template language

describe('recorded behavior', () => {
  it.each(ROWS)('%s', (_fact, template, body, expected) => {
    expect(render(template, { body })).toBe(expected);
  });
});
