// What was recorded on the real API Gateway; the facts are numbered in no list, so each row says it in words.
import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: formal references of the template language
const ROWS: readonly [fact: string, template: string, body: string, want: string][] = [
  ['an undefined reference prints nothing', 'Hello $name', '', 'Hello '],
  ['an undefined reference is true in a condition', '#if ($value) true #else false #end', '', ' true '],
  ['an undefined path of names is true in a condition', '#if(${a.b.c})yes!#end', '', 'yes!'],
  ['the negation of null is false', "#set($x = $input.path('$.x'))#if(!$x)shown#end", '{"x":null}', ''],
  ['an undefined reference equals the empty text', '#if($undefined == "")same#end', '', 'same'],
  ['an undefined reference equals null', '#if($undefined == $null)same#end', '', 'same'],
  [
    'an undefined member is not unequal to the empty text',
    "#if($foo.bar.stuff != '')differs#{else}same#end",
    '',
    'same',
  ],
  ['a map prints its members as k=v', "$input.path('$')", '{"foo":"bar"}', '{foo=bar}'],
  ['a list prints compact JSON', "$input.path('$')", '[{"foo":"bar"}]', '[{"foo":"bar"}]'],
  ['a list in a map prints compact JSON', "$input.path('$')", '{"foo":[{"nested":"bar"}]}', '{foo=[{"nested":"bar"}]}'],
  ['an empty list is not the empty text', "#if($input.path('$') == \"\")same#{else}$input.path('$')#end", '[]', '[]'],
  ['an absent body is an empty object', '$util.urlEncode($input.body)', '', '%7B%7D'],
  ['a member of the body text is nothing', '[$input.body.anything]', '{"anything":1}', '[]'],
  ['put on a new key prints nothing', '#set($m = {})$m.put("a", 1)|$m.put("a", 2)', '', '|1'],
  ['an undefined key is the empty text', '#set($m = {})#set($m["$undefinedKey"]="foo")$m', '', '{=foo}'],
  ['a macro is not defined and its call prints as it is', '#macro(recur $n)x#end#recur(5)', '', '#recur(5)'],
  ['#evaluate prints as it is', "#evaluate('$x')", '', "#evaluate('$x')"],
  ['a division of decimals is a decimal', '#set($x = 100.0 / 50)$x', '', '2.0'],
  ['decimals may begin with a point', '#set($x = .5*.1)$x', '', '0.05'],
  ['arithmetic binds tighter than comparison', '#if(4 > 2 + 5)yes#{else}no#end', '', 'no'],
  ['setting an element returns the old one', '#set($l = ["one", "two"])$l.set(1, "new")', '', 'two'],
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: formal references of the template language

describe('recorded behaviour', () => {
  it.each(ROWS)('%s', (_fact, template, body, want) => {
    expect(render(template, { body })).toBe(want);
  });
});
