// A template or body that would cost too much ends with an error, and the process goes on.
import { describe, expect, it } from 'vitest';
import { compileTemplate, VtlError } from '../../lib/vtl/index.ts';
import { render } from './render.ts';

const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);

const ROWS: readonly [what: string, template: string, body: string, message: RegExp][] = [
  ['a range of a billion', '#foreach($i in [1..999999999])x#end', '', /more than 2000000 steps/],
  ['a loop of 1001 rounds', '#foreach($i in [1..1001])x#end', '', /limit of 1000 iterations/],
  ['a million rounds in two loops', '#foreach($i in [1..1000])#foreach($j in [1..1000])$i$j#end#end', '', /steps/],
  ['a catastrophic pattern', "$input.body.matches('(a+)+$')", `${'a'.repeat(60)}!`, /regular expression/],
  [
    'a quadratic pattern on a long text',
    "$input.body.replaceAll('\\s+$', '')",
    `${' '.repeat(200_000)}!`,
    /regular expr/,
  ],
  ['blocks 10,000 deep', deep('#if(true)', '#end', 10_000), '', /levels deep/],
  ['parentheses 10,000 deep', `#if(${deep('(', ')', 10_000).replace('()', '(true)')})x#end`, '', /levels deep/],
  ['lists 10,000 deep', `#set($l = ${deep('[', ']', 10_000)})`, '', /levels deep/],
  ['a chain of 10,000 operators', `#set($n = 1${' + 1'.repeat(10_000)})`, '', /levels deep/],
  ['arguments 5,000 deep', `$a${'.b($a'.repeat(5000)}${')'.repeat(5000)}`, '', /levels deep/],
  ['a body 401 levels deep', "$input.json('$')", deep('[', ']', 401), /more than 400 levels deep/],
  ['a million brackets', "$input.json('$')", '['.repeat(1_000_000), /more than 400 levels deep/],
  ['a string that doubles', '#set($s = "x")#foreach($i in [1..100])#set($s = "$s$s")#end', '', /longer than/],
  ['a string repeated too often', '$input.body.repeat(1000000)', 'x'.repeat(1000), /longer than/],
  ['a list that doubles', '#set($l = [])#foreach($i in [1..1000])#set($l = [$l, $l])#end$l', '', /steps|too deep/],
  ['a list in itself', '#set($l = [])#set($k = [$l])#set($x = $l.add($k))$l', '', /too deep/],
  ['a number that squares', '#set($n = 9)#foreach($i in [1..1000])#set($n = $n * $n)#end', '', /too many digits/],
];

describe('limits', () => {
  it.each(ROWS)('%s ends with an error', (_what, template, body, message) => {
    expect(() => render(template, { body })).toThrow(message);
    expect(() => render(template, { body })).toThrow(VtlError);
  });

  it('a body of 400 levels is read', () => {
    const body = deep('[', ']', 400);
    expect(render("$input.json('$')", { body })).toBe(body);
  });

  it('a loop of 1000 rounds is run', () => {
    expect(render('#foreach($i in [1..1000])x#end')).toBe('x'.repeat(1000));
  });

  it('a loop over more than 1000 may end before', () => {
    const body = JSON.stringify(Array.from({ length: 5000 }, (_, index) => index));
    expect(render("#foreach($i in $input.path('$'))$i#break#end", { body })).toBe('0');
  });

  it('a template over 300 KB is refused', () => {
    expect(() => compileTemplate('x'.repeat(300 * 1024 + 1))).toThrow(/more than 307200 characters/);
  });

  it('the masking pattern runs over ten megabytes', () => {
    const body = '0'.repeat(10_000_000);
    expect(render("$input.body.replaceAll('(?<![0-9-])[0-9]{12}(?![0-9])', '*').length()", { body })).toBe('10000000');
  });

  it('limits can be set', () => {
    expect(() => render('#foreach($i in [1..3])x#end', { limits: { iterations: 2 } })).toThrow(/limit of 2 iterations/);
    expect(() => render('12345', { limits: { outputSize: 4 } })).toThrow(/longer than 4/);
  });
});
