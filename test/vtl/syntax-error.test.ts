// Where a syntax error is, and what was expected there. Places as Apache Velocity 1.7 reports them, except for unclosed strings.
import { describe, expect, it } from 'vitest';
import { parseTemplate, VtlError } from '../../lib/vtl/index.ts';

const ROWS: readonly [template: string, line: number, column: number, expected: string][] = [
  ['#end', 1, 1, 'text, a reference or a directive'],
  ['a\n#else', 2, 1, 'text, a reference or a directive'],
  ['#if(true)', 1, 10, '#end'],
  ['#if(true)\r\nx\r\n', 3, 1, '#end'],
  ['x\n#foreach($i in $l)y', 2, 20, '#end'],
  ['#set($a = 3 -1)', 1, 13, 'an operator or )'],
  ['#set($a = )', 1, 11, 'a value'],
  ['#set(a = 1)', 1, 6, 'a reference'],
  ['#set($a 1)', 1, 9, '='],
  ['#set($m = {"a" 1})', 1, 16, ':'],
  ['#set($l = [1 2])', 1, 14, ', or ]'],
  ['$a.b(', 1, 6, 'a value'],
  ['$a.b( )', 1, 7, 'a value'],
  ['$a[]', 1, 4, 'an index: a number, a string or a reference'],
  ['$a[1.5]', 1, 4, 'an index: a number, a string or a reference'],
  ['Hello $', 1, 8, 'a name'],
  ['Hello #', 1, 8, 'the name of a directive'],
  ['#if($a ~ $b)x#end', 1, 8, 'an expression or )'],
  ['#set($a = "x)', 1, 11, 'an expression or )'],
  ['x#foreach($i)x#end', 1, 2, '#foreach($variable in $list)'],
  ['#foreach', 1, 9, '('],
  ['#[[ text', 1, 9, ']]#'],
  ['#set($a = "\\u00zz")', 1, 11, '\\u and four hexadecimal digits'],
  ['a\n#set($a = "b $c.d(")', 2, 19, 'a value'],
];

describe('syntax errors', () => {
  it.each(ROWS)('%j has its place and expectation', (template, line, column, expected) => {
    let error: unknown;
    try {
      parseTemplate(template);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(VtlError);
    expect(error).toMatchObject({ line, column, expected });
  });
});
