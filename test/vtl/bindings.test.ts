// $input, $util, $context and $stageVariables.
import { describe, expect, it } from 'vitest';
import { createOverrides } from '../../lib/vtl/index.ts';
import { render } from './render.ts';

describe('$input', () => {
  // The expected output is that of Jayway JsonPath 2.9 with json-smart.
  it.each([
    ['$.n', '{"n":1.679520584772E9}', '1.679520584772E9'],
    ['$.n', '{"n":1.0}', '1.0'],
    ['$.n', '{"n":1e5}', '100000.0'],
    ['$.n', '{"n":1e400}', 'null'],
    ['$.n', '{"n":-0}', '0'],
    [
      '$.n',
      '{"n":49590338271490256608559692538361571095921575989136588898}',
      '49590338271490256608559692538361571095921575989136588898',
    ],
    ['$.n', '{"n":0.1234567890123456789}', '0.1234567890123456789'],
    ['$.n', '{"n":"\\u2028/\\u007f\\ud800"}', '"\\u2028/\\u007F\ud800"'],
    ['$', '{"b":1,"a":{"2":0,"1":0}}', '{"b":1,"a":{"2":0,"1":0}}'],
    // The step of a slice is ignored.
    ['$.l[0:3:2]', '{"l":[1,2,3]}', '[1,2,3]'],
    ['$', "{a:1,'b':tru e,}", '{"a":1,"b":"tru e"}'],
    ['$', '{"a":1,"a":2} rest', '{"a":2}'],
    ['$.missing', '{}', '""'],
    ['$.n', '{"n":null}', '""'],
    ['$', 'plain text', '"plain text"'],
    ['$', '', '""'],
    ['$..a', '{"a":[{"a":1}]}', '[[{"a":1}],1]'],
    ['$.l[?(@.p < 10 && @.t =~ /m.*/i)].t', '{"l":[{"p":5,"t":"Moby"},{"p":5,"t":"x"},{"p":15,"t":"m"}]}', '["Moby"]'],
    ['$.l[-2:]', '{"l":[1,2,3]}', '[2,3]'],
    ['$.l[0,2]', '{"l":[1,2,3]}', '[1,3]'],
    ["$['a','b']", '{"a":1,"b":2,"c":3}', '{"a":1,"b":2}'],
    ['$.l.length()', '{"l":[1,2,3]}', '3'],
    ['$..p.sum()', '{"l":[{"p":1},{"p":2.5}]}', '3.5'],
    // Texts with escapes are written as they stood where that is the same.
    ['$.a', '{"a":"\\"\\\\\\b\\f\\n\\r\\té"}', '"\\"\\\\\\b\\f\\n\\r\\té"'],
    ['$.a', '{"a":"\\/\\n"}', '"/\\n"'],
    ['$.a', '{"a":"\\u00e9\\n"}', '"é\\n"'],
    ['$.a', '{"a":"\u0085€\\n"}', '"\\u0085\\u20AC\\n"'],
    ['$.a', '{"a":"x\\\\","b":"\\\\\\""}', '"x\\\\"'],
    ['$', '{"a":["x\\n"],"b":"\\\\\\""}', '{"a":["x\\n"],"b":"\\\\\\""}'],
    ['$.a', '{"a":"x\\n","a":"y"}', '"y"'],
    ['$.a', '{"a":"x\\q","b":"y\\n"}', '"x"'],
    ['$.b', '{"a":"x\\q","b":"y\\n"}', '"y\\n"'],
  ])('json(%j) of %s is %s', (path, body, expected) => {
    expect(render('$input.json($stageVariables.path)', { body, stageVariables: { path } })).toBe(expected);
  });

  it('writes the new value of a member that a template has set', () => {
    const template = "#set($o = $input.path('$'))#set($o.a = 'y')$input.json('$.a') $input.json('$')";
    expect(render(template, { body: '{"a":"x\\n"}' })).toBe('"y" {"a":"y"}');
  });

  it('a broken object is an error with its place', () => {
    expect(() => render("a\n $input.path('$.x')", { body: '{bad' })).toThrow(
      expect.objectContaining({ line: 2, column: 8 }),
    );
  });

  it('the body of a broken object is its text', () => {
    expect(render('$input.body', { body: '{bad' })).toBe('{bad');
  });

  it('params searches path, then query string, then header in any case', () => {
    const given = { path: { a: 'p' }, querystring: { a: 'q', b: 'q' }, header: { b: 'h', 'shard-iterator': 's' } };
    expect(render("$input.params('a')$input.params('b')$input.params('Shard-Iterator')$input.params('c')", given)).toBe(
      'pqs',
    );
    expect(render("$input.params().header.get('Shard-Iterator')|$input.params().path.a", given)).toBe('|p');
    expect(render('$input.params().querystring', given)).toBe('{a=q, b=q}');
  });
});

describe('$util', () => {
  it.each([
    ['$util.escapeJavaScript("a\'b""c/<>&é\u2028")', 'a\\\'b\\"c\\/<>&\\u00E9\\u2028'],
    ["$util.urlEncode('a b+/é~*')", 'a+b%2B%2F%C3%A9%7E*'],
    ["$util.urlDecode('a%20b+c%C3%A9')", 'a b cé'],
    ["$util.base64Encode('é')$util.base64Encode(5)", 'w6k=NQ=='],
    ["$util.base64Decode('w6k=')", 'é'],
    // Java takes an encoded surrogate for one mistake.
    ["$util.base64Decode('7aCA')$util.urlDecode('%ED%A0%80')", '\ufffd\ufffd'],
    ['$util.parseJson(\'{"a":[1]}\').a', '[1]'],
    // Reported of text that is not JSON, and of a number.
    ["[$util.parseJson('not JSON')][$util.parseJson('5')][$util.parseJson('true')]", '[][][]'],
    ["[$util.parseJson('{bad')][$util.toJson('x')][$util.escapeJavaScript($none)]", '[][][]'],
  ])('%j is %j', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each(["$util.base64Decode('?')", "$util.urlDecode('%zz')", "$util.escapeJavaScript('x').replaceAll('(','')"])(
    '%s is an error',
    (template) => {
      expect(() => render(template)).toThrow(expect.objectContaining({ name: 'VtlError', line: 1 }));
    },
  );
});

describe('$context', () => {
  it('prints what it is given', () => {
    const context = { requestId: 'r', requestTimeEpoch: 1583349317135, identity: { sourceIp: '1.2.3.4', user: null } };
    const template =
      '$context.requestId $context.requestTimeEpoch $context.identity.sourceIp <$context.identity.user$context.no.thing>';
    expect(render(template, { context })).toBe('r 1583349317135 1.2.3.4 <>');
  });

  it('has maps that can be read but print nothing', () => {
    const context = { stage: 'dev', identity: { sourceIp: '1.2.3.4' } };
    const template = [
      "[$context][$context.identity][$context.get('identity')][$context.get('requestOverride').get('header')]",
      '$context.identity.keySet()$context.identity.size()$context.stage',
    ].join('');
    expect(render(template, { context })).toBe('[][][][][sourceIp]1dev');
  });

  it('collects the overrides of a request', () => {
    const overrides = createOverrides();
    const template = [
      '#set($context.requestOverride.header.X-Amz-Target = "t")',
      '#set($context.requestOverride.path.id = 5)',
      '#set($context.requestOverride.querystring["q"] = "v")',
      '#set($context.responseOverride.status = 444)',
      '#set($context.responseOverride.header.Retry-After = "1")',
    ].join('');
    expect(render(template, { overrides })).toBe('');
    expect(overrides.request.header).toEqual(new Map([['X-Amz-Target', 't']]));
    expect(overrides.request.path).toEqual(new Map([['id', '5']]));
    expect(overrides.request.querystring).toEqual(new Map([['q', 'v']]));
    expect(overrides.response.header).toEqual(new Map([['Retry-After', '1']]));
    expect(overrides.response.status).toBe(444);
    expect(render('$context.requestOverride.header.X-Amz-Target', { overrides })).toBe('t');
  });

  it('takes an override once', () => {
    const overrides = createOverrides();
    render('#set($context.responseOverride.status = 444)', { overrides });
    expect(() => render('#set($context.responseOverride.status = 445)', { overrides })).toThrow(/set twice/);
  });

  it.each(['"404"', '99', '600', '404.0'])('a status of %s does not count', (status) => {
    const overrides = createOverrides();
    render(`#set($context.responseOverride.status = ${status})`, { overrides });
    expect(overrides.response.status).toBeUndefined();
  });
});

describe('a variable', () => {
  // It is made only for a template that names it: wherever the name stands.
  it.each([
    ['in a string', '#set($x = "$context.stage")$x', 'dev'],
    ['in a string within a string', '#set($x = "#set($y = $context.stage)$y")$x', 'dev'],
    ['in a block that is used later', '#define($d)$context.stage#end$d', 'dev'],
    ['in a condition', '#if($context.stage == "dev")yes#end', 'yes'],
    ['in a list of a loop', '#foreach($s in [$context.stage])$s#end', 'dev'],
    ['in an index', '#set($m = {"dev": 1})$m[$context.stage]', '1'],
    ['in an argument', '$util.urlEncode("$context.stage ")', 'dev+'],
  ])('is there %s', (_where, template, expected) => {
    expect(render(template, { context: { stage: 'dev' } })).toBe(expected);
  });

  it('can be set to something else', () => {
    expect(render("#set($context = {'a': 1})$context.a", { context: { a: 2 } })).toBe('1');
  });
});

describe('the maps of parameters', () => {
  const given = { path: { id: '7' }, querystring: { q: '1' }, header: { h: 'x' } };

  it('are the template’s own: it may change them, once for all of it', () => {
    const template =
      '#set($q = $input.params().querystring)$q.put("q", "2")#set($q.new = "3")$q $input.params().querystring $input.params("q")';
    expect(render(template, given)).toBe('1{q=2, new=3} {q=2, new=3} 1');
    expect(render('$input.params().querystring', given)).toBe('{q=1}');
  });

  it.each([
    ['$input.params().path.clear()$input.params().path', '{}'],
    ['$input.params().header.remove("h")$input.params().header.size()', 'x0'],
    ['$input.params().header.containsKey("h")$input.params().header.isEmpty()', 'truefalse'],
    ['#foreach($e in $input.params().entrySet())$e.key=$e.value #end', 'path={id=7} querystring={q=1} header={h=x} '],
    ['$input.params().querystring.equals({"q": "1"})', 'true'],
  ])('respond to %s from the first use on', (template, expected) => {
    expect(render(template, given)).toBe(expected);
  });
});

describe('$stageVariables', () => {
  it('prints them', () => {
    expect(
      render('$stageVariables.a$stageVariables.get("b")<$stageVariables.c>', { stageVariables: { a: '1', b: '2' } }),
    ).toBe('12<>');
  });
});
