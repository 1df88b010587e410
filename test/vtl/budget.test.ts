// The budget of a rendering: every method and function is charged for the characters and items that it touches, so that no template
// takes long over any body. The costs are compared, not times: twice the text costs at least so many steps more.
import { describe, expect, it } from 'vitest';
import { Budget, compileTemplate, createOverrides, DEFAULT_LIMITS } from '../../lib/vtl/index.ts';
import { STRING_METHODS } from '../../lib/vtl/methods/string-methods.ts';
import { isUnicodeSpace } from '../../lib/vtl/methods/trim.ts';
import { render } from './render.ts';

/** The steps of a rendering. */
function stepsOf(template: string, body: string): number {
  const budget = new Budget({ ...DEFAULT_LIMITS, operations: 1e9 });
  const params = { path: new Map(), querystring: new Map(), header: new Map() };
  const input = { body, params, context: {}, stageVariables: new Map(), overrides: createOverrides() };
  compileTemplate(template).render(input, budget);
  return budget.steps;
}

const SIZE = 65_536;
/** Characters for which at most one step is charged when they are read or copied. */
const CHARACTERS_PER_STEP = 512;
/** The same of items of a list. */
const ITEMS_PER_STEP = 48;

/** A call of each method whose work grows with the string. */
const STRING_CALLS: Readonly<Record<string, string>> = {
  codePointAt: '',
  compareTo: '.compareTo($same)',
  compareToIgnoreCase: '.compareToIgnoreCase($same)',
  concat: '.concat("x")',
  contains: '.contains("x")',
  contentEquals: '.contentEquals($same)',
  endsWith: '.endsWith($same)',
  equals: '.equals($same)',
  equalsIgnoreCase: '.equalsIgnoreCase("x")',
  hashCode: '.hashCode()',
  indexOf: '.indexOf("x")',
  isBlank: '.substring(1).isBlank()',
  join: '.join(",", [$same, $same])',
  lastIndexOf: '.lastIndexOf("x")',
  matches: '.matches("a*b?")',
  repeat: '.repeat(2)',
  replace: '.replace("x", "y")',
  replaceAll: '.replaceAll("x", "y")',
  replaceFirst: '.replaceFirst("x", "y")',
  split: '.split("x")',
  startsWith: '.startsWith($same)',
  strip: '.strip()',
  stripLeading: '.stripLeading()',
  stripTrailing: '.stripTrailing()',
  toLowerCase: '.toLowerCase()',
  toUpperCase: '.toUpperCase()',
  trim: '.trim()',
};
/** Those that take the same time for any string, and those that return the string itself or a part of it, which is not copied. */
const CONSTANT = ['charAt', 'codePointAt', 'getClass', 'intern', 'isEmpty', 'length', 'subSequence', 'substring'];
const ITSELF = ['toString', 'valueOf'];

describe('a method of strings', () => {
  it.each([...STRING_METHODS.keys()].filter((name) => !CONSTANT.includes(name) && !ITSELF.includes(name)))(
    '%s costs more steps for a longer string',
    (name) => {
      const call = STRING_CALLS[name];
      expect(call, `a call of ${name} in STRING_CALLS`).toBeDefined();
      const template = `#set($same = $input.body.substring(0))#set($x = $input.body${call})`;
      const space = /strip|trim|isBlank/i.test(name) ? ' ' : 'a';
      const [one, two] = [1, 2].map((times) => stepsOf(template, space.repeat(times * SIZE)));
      expect((two ?? 0) - (one ?? 0)).toBeGreaterThanOrEqual(SIZE / CHARACTERS_PER_STEP);
    },
  );
});

describe('by characters', () => {
  it.each([
    ['$util.escapeJavaScript', '#set($x = $util.escapeJavaScript($input.body))'],
    ['$util.base64Encode', '#set($x = $util.base64Encode($input.body))'],
    ['$util.base64Decode', '#set($x = $util.base64Decode($input.body))'],
    ['$util.urlEncode', '#set($x = $util.urlEncode($input.body))'],
    ['$util.urlDecode', '#set($x = $util.urlDecode($input.body))'],
    ['$util.parseJson', '#set($x = $util.parseJson($input.body))'],
    ['reading the body', "#set($x = $input.path('$'))"],
    ['concatenation', '#set($x = $input.body + "x")'],
    ['a string with references', '#set($x = "$input.body x")'],
    ['a comparison', '#set($a = $input.body + "")#if($a == $input.body)#end'],
    ['a comparison of lists', '#set($a = [$input.body])#set($b = [$input.body])#if($a == $b)#end'],
    ['a key', '#set($m = {})#set($x = $m.put("$input.body x", 1))'],
  ])('%s', (_what, template) => {
    const [one, two] = [1, 2].map((times) => stepsOf(template, 'aaaa'.repeat((times * SIZE) / 4)));
    expect((two ?? 0) - (one ?? 0)).toBeGreaterThanOrEqual(SIZE / CHARACTERS_PER_STEP);
  });
});

describe('more than for characters that are read, measured by the CPU that they take', () => {
  it.each([
    ['a space that is URL-encoded', '#set($x = $util.urlEncode($input.body))', ' ', 1 / 4],
    ['a plus that is URL-decoded', '#set($x = $util.urlDecode($input.body))', '+', 1 / 20],
    ['a lone surrogate in base64', '#set($x = $util.base64Encode($input.body))', '\ud800', 1 / 4],
    ['a space that JSON begins with', '#set($x = $util.parseJson($input.body))', ' ', 1 / 100],
    ['a space that is stripped', '#set($x = $input.body.strip())', '\u2003', 1 / 100],
    ['a letter whose case is ignored', '#set($x = $input.body.equalsIgnoreCase("x"))', 'é', 1 / 40],
    ['a character that is searched', '#set($x = $input.body.indexOf("aab"))', 'a', 1 / 140],
  ])('%s', (_what, template, character, steps) => {
    const [one, two] = [1, 2].map((times) => stepsOf(template, character.repeat(times * SIZE)));
    expect((two ?? 0) - (one ?? 0)).toBeGreaterThanOrEqual(SIZE * steps);
  });

  it.each([
    ['a string with an escape that is read', '#set($x = $util.parseJson($input.body))', '"a\\n"', 0.5],
    ['a string with an escape that is written', "#set($x = $input.json('$'))", '"a\\n"', 0.5],
    ['a number with an exponent that is written', "#set($x = $input.json('$'))", '1e200', 3],
    ['a big number in a sum', "#set($x = $input.path('$.sum()'))", '123456789012345678901234567890', 1.5],
  ])('%s', (_what, template, item, steps) => {
    const list = (items: number) => `[${`${item},`.repeat(items)}1]`;
    expect(stepsOf(template, list(2000)) - stepsOf(template, list(1000))).toBeGreaterThanOrEqual(1000 * steps);
  });

  it.each([
    ['JSON that is malformed', '#set($x = $util.parseJson("["))', 8],
    ['a URL that is malformed', '#set($x = $util.urlDecode("%ff"))', 8],
    ['a path without a value', '#set($x = $input.path("$.a.b.size()"))', 8],
    ['a pattern', '#set($p = "a$i")#set($x = $p.matches($p))', 250],
    ['a pattern in a path that leads nowhere', '#set($x = $input.path("$.b[?(@ =~ /a$i/)]"))', 250],
  ])('%s', (_what, statement, steps) => {
    const times = (count: number) => stepsOf(`#foreach($i in [1..${count}])${statement}#end`, '{"c":1}');
    expect(times(200) - times(100)).toBeGreaterThanOrEqual(100 * steps);
  });
});

it('tells whitespace of Unicode from other characters as JavaScript does', () => {
  const codes = Array.from({ length: 0x1_00_00 }, (_, code) => code);
  expect(codes.filter(isUnicodeSpace)).toEqual(codes.filter((code) => /\s/.test(String.fromCharCode(code))));
});

describe('by items', () => {
  it.each([
    ['reading', ''],
    ['printing', '#set($x = "$l")'],
    ['$input.json', "#set($x = $input.json('$'))"],
    ['contains', '#set($x = $l.contains("x"))'],
    ['indexOf', '#set($x = $l.indexOf("x"))'],
    ['lastIndexOf', '#set($x = $l.lastIndexOf("x"))'],
    ['containsAll', '#set($x = $l.containsAll(["x"]))'],
    ['equals', '#set($x = $l.equals($util.parseJson($input.body)))'],
    ['hashCode', '#set($x = $l.hashCode())'],
    ['addAll', '#set($n = [])#set($x = $n.addAll($l))'],
    ['removeAll', '#set($x = $l.removeAll(["x"]))'],
    ['retainAll', '#set($x = $l.retainAll([0]))'],
    ['subList', '#set($x = $l.subList(0, $l.size()))'],
    ['toArray', '#set($x = $l.toArray())'],
    ['iterator', '#foreach($x in $l.iterator())#break#end'],
    ['a wildcard', "#set($x = $input.path('$[*]'))"],
    ['a scan', "#set($x = $input.path('$..a'))"],
    ['a slice', "#set($x = $input.path('$[0:]'))"],
    ['a filter', "#set($x = $input.path('$[?(@ == 7)]'))"],
    ['a function', "#set($x = $input.path('$.sum()'))"],
  ])('%s', (_what, template) => {
    const list = (items: number) => `[${'1,'.repeat(items - 1)}1]`;
    const [one, two] = [1, 2].map((times) => stepsOf(`#set($l = $input.path('$'))${template}`, list(times * SIZE)));
    const reading =
      stepsOf("#set($l = $input.path('$'))", list(2 * SIZE)) - stepsOf("#set($l = $input.path('$'))", list(SIZE));
    const own = template === '' ? 0 : reading;
    expect((two ?? 0) - (one ?? 0) - own).toBeGreaterThanOrEqual(SIZE / ITEMS_PER_STEP);
  });

  it.each(['keySet', 'values', 'entrySet', 'hashCode', 'toString'])('%s of a map', (name) => {
    const map = (entries: number) => `{${Array.from({ length: entries }, (_, index) => `"k${index}":1`).join()}}`;
    const template = `#set($m = $input.path('$'))#set($x = $m.${name}())`;
    const own = (entries: number) =>
      stepsOf(template, map(entries)) - stepsOf("#set($m = $input.path('$'))", map(entries));
    expect(own(20_000) - own(10_000)).toBeGreaterThanOrEqual(10_000 / ITEMS_PER_STEP);
  });
});

describe('by the size of the template', () => {
  it.each([
    ['a list', (n: number) => `#set($x = [${'1,'.repeat(n)}1])`],
    ['a map', (n: number) => `#set($x = {${Array.from({ length: n }, (_, index) => `"k${index}":1`).join()}})`],
    ['arguments', (n: number) => `$input.y(${'1,'.repeat(n)}1)`],
    ['properties', (n: number) => `#set($m = {})#set($m.b = $m)#set($x = $m${'.b'.repeat(n)})`],
    ['branches', (n: number) => `#if(false)${'#elseif(false)'.repeat(n)}#end`],
  ])('%s', (_what, template) => {
    expect(stepsOf(template(10_000), '') - stepsOf(template(5000), '')).toBeGreaterThanOrEqual(5000 / 4);
  });
});

describe('a template that would take minutes', () => {
  const mixed = 'Lorem "ipsum" dolor\n'.repeat(20_000);
  it.each([
    ['escapes the body a thousand times', '#set($x = $util.escapeJavaScript($input.body))', mixed],
    ['parses it', '#set($x = $util.parseJson($input.body))', `[${'{"id":123,"v":4.5},'.repeat(20_000)}1]`],
    [
      'searches for a long string',
      '#set($n = "b$input.body")#set($t = "$input.body$input.body")#set($x = $t.indexOf($n))',
      'a'.repeat(500_000),
    ],
    ['strips spaces that are inside', '#set($t = "$input.body x$input.body")#set($x = $t.trim())', ' '.repeat(500_000)],
  ])('%s', (_what, statement, body) => {
    const template = `#foreach($i in [1..1000])${statement}#end`;
    const failing = () => render(template, { body, limits: { operations: 200_000 } });
    expect(failing).toThrow(/takes more than 200000 steps/);
  });

  it.each([
    ['in a list', '#set($l = [])#foreach($i in [1..1000])#set($x = $l.add("$input.body$i"))#end'],
    ['in a map', '#set($m = {})#foreach($i in [1..1000])#set($m["$i"] = "$input.body$i")#end'],
    ['in variables', Array.from({ length: 100 }, (_, index) => `#set($v${index} = "$input.body x")`).join('')],
  ])('keeps copies of the body %s', (_where, template) => {
    expect(() => render(template, { body: 'x'.repeat(1_000_000) })).toThrow(/hold more than 50000000 characters/);
  });

  it('a variable that is set again holds its new string only', () => {
    const template = '#foreach($i in [1..200])#set($x = "$input.body$i")#end$x.length()';
    expect(render(template, { body: 'x'.repeat(1_000_000) })).toBe('1000003');
  });
});

it('costs the same each time', () => {
  const template = '$input.body.replaceAll("[a-c]+(?=x)", "y")#foreach($i in [1..100])"$i".matches("$i+")#end';
  const body = 'abcx'.repeat(1000);
  expect(stepsOf(template, body)).toBe(stepsOf(template, body));
});
