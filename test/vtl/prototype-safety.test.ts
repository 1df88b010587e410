// Names that mean something to JavaScript are plain data to a template.
import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '__defineGetter__',
  'isPrototypeOf',
  'then',
  'size',
  'get',
  'length',
  'keySet',
];

describe('prototype safety', () => {
  it.each(NAMES)('a key %s of the body is data', (name) => {
    const body = `{${JSON.stringify(name)}: "x", "k": ${JSON.stringify(name)}}`;
    const template = `#set($m = $input.path('$'))$m.get($m.k)|$m[$m.k]|$m["${name}"]|$m.size()|$m|$input.json('$')`;
    expect(render(template, { body })).toBe(
      `x|x|x|2|{${name}=x, k=${name}}|{${JSON.stringify(name)}:"x","k":${JSON.stringify(name)}}`,
    );
  });

  it.each(NAMES)('a missing key %s is nothing', (name) => {
    const template = `#set($m = {})[$m.get("${name}")$m["${name}"]#if($m.containsKey("${name}"))found#end]`;
    expect(render(template)).toBe('[]');
  });

  it.each(NAMES.filter((name) => /^[A-Za-z]/.test(name)))(
    'a property %s of a string, number or list is not that of JavaScript',
    (name) => {
      const template = `#set($s = "text")#set($n = 5)#set($l = [1])[$s.${name}$n.${name}$l.${name}]`;
      expect(render(template)).toBe('[]');
    },
  );

  it.each(['constructor', 'hasOwnProperty', 'at', 'map', 'call', 'charCodeAt'])(
    'a method %s of JavaScript does not exist',
    (name) => {
      const template = `#set($s = "text")#set($l = [1])#set($m = {})[$s.${name}("a")$l.${name}("a")$m.${name}("a")$s.${name}()$l.${name}()$m.${name}()]`;
      expect(render(template)).toBe('[]');
    },
  );

  it('assigning through keys of the data changes the data alone', () => {
    const body = '{"a": "hasOwnProperty", "b": "call", "hasOwnProperty": {}}';
    render("#set($m = $input.path('$'))#set($m[$m.a][$m.b] = 'x')#set($m['__proto__'] = 'y')", { body });
    expect(Object.hasOwn({ k: 1 }, 'k')).toBe(true);
    expect(({} as Record<string, unknown>)['y']).toBeUndefined();
  });

  it('variables named like members of objects are unset', () => {
    expect(render('[$constructor$__proto__$toString$hasOwnProperty]')).toBe('[]');
  });

  it('members of the context named like members of objects are data', () => {
    const context = JSON.parse('{"__proto__": "p", "constructor": "c"}') as Record<string, unknown>;
    expect(render('$context.constructor|$context.get("toString")', { context })).toBe('c|');
    expect(render('$context.get("__proto__")', { context })).toBe('p');
  });

  it('a parameter named __proto__ is a parameter', () => {
    const querystring = JSON.parse('{"__proto__": "q"}') as Record<string, string>;
    expect(render("$input.params('__proto__')|$input.params('toString')", { querystring })).toBe('q|');
  });
});
