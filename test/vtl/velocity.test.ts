// Velocity 1.7 as its User Guide describes it; every expected output was also printed by Apache Velocity 1.7 with API Gateway's
// null rule.
import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

type Row = readonly [template: string, expected: string];

const BODY = JSON.stringify({ a: 1, b: 'x', l: [1, 'x', null, 2.5, { k: 'v/w' }], m: { k: 1, class: 'C', empty: 3 } });

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: formal references of the template language
const TEXT_AND_REFERENCES: readonly Row[] = [
  ['Hello ${name}! $5 ${} $-', 'Hello ! $5 ${} $-'],
  ['$a.5 $a..b $a.', '.5 ..b .'],
  ['$.r $.r[0]', '$.r $.r[0]'],
  ['x\\$a \\\\$a \\\\\\$a $$a', 'x$a \\ \\$a $'],
  ['\\#if \\#foo \\\\#if(true)x#end \\#evaluate', '#if \\#foo \\x \\#evaluate'],
  ['a #* b *# c ## d\ne', 'a  c e'],
  ['#[[a $b ## ]]#', 'a $b ## '],
  ["#literal()$a#end #foo ('x' $y)z #@foo()x#end", "$a #foo ('x' $y)z #@foo()x#end"],
  ['#5 #-5 #a5 # b', '#5 #-5 #a5 # b'],
  ['$$-c \\$$-c \\\\$#-c', '$$-c \\$-c \\\\$-c'],
  ['#set($x = "a""#foo($q)b#literal()$q#end")$x', 'a"#foo($q)b$q'],
];

const WHITE_SPACE: readonly Row[] = [
  ['#set($q=1)\n  x', '  x'],
  ['  #set($q=1)  \n  x\n\t#if(true)\n y\n #end  \n z', '  x\n\t y\n  z'],
  ['$a  #set($q=1) b', ' b'],
  ['#foreach($i in [1..2])\r\n$i\r\n#end\r\nx', '1\r\n2\r\nx'],
  ['#if(true)a#{else}b#end c', 'a c'],
];

const CONDITIONS: readonly Row[] = [
  ["#if('x')t#{else}f#end#if(1)t#{else}f#end#if([1])t#{else}f#end#if(1+1)t#{else}f#end", 'ffff'],
  ["#if($q)t#{else}f#end#if(!'x')t#{else}f#end#if($q && true)t#{else}f#end", 'ttt'],
  ['#if("5" > 3)t#{else}f#end#if(2 == 2.0)t#{else}f#end#if(true == "true")t#{else}f#end', 'ftt'],
  ['#if(1 lt 2 and 2 ge 2 or not true)t#{else}f#end', 't'],
  ['#if([1] == [1])t#{else}f#end#if({"a":1} != {"a":1})t#{else}f#end', 'tf'],
];

const ARITHMETIC: readonly Row[] = [
  ['#set($x=7/2)$x,#set($x=-7/2)$x,#set($x=-7%3)$x', '3,-3,-1'],
  ['#set($x=2147483647+1)$x $x.class.name', '2147483648 java.lang.Long'],
  ['#set($x=9223372036854775807+1)$x $x.class.name', '9223372036854775808 java.math.BigInteger'],
  ['#set($x=1/0)<$x>#set($y=1)#set($y="a" - 1)<$y>', '<><1>'],
  ["#set($x='a'+1)$x#set($x=1+$none)<$x>", 'a1<1>'],
  ['#set($a = ( 1 + 2 ) * 3 )$a', '9'],
  // A side of + that could not be computed is joined as it was written.
  ['#set($x = $none + $none * $none)<$x>#set($x = ( 1 / 0 ) + "y")<$x>', '< $none>< 1 / 0 y>'],
  ['#set($x = "<#set($y = $none + $none * 2)$y>")$x', '< 2>'],
];

const LOOPS: readonly Row[] = [
  [
    '#set($l=["b","a"])#set($i=$l.iterator())$i.next()$i.hasNext()#foreach($x in $i)<$x>#end$i.hasNext()',
    'btrue<a>false',
  ],
  [
    '#foreach($e in [1..3])$foreach.index$foreach.count$foreach.hasNext$velocityCount #end',
    '01true1 12true2 23false3 ',
  ],
  ['#foreach($i in [3..1])$i#end', '321'],
  ["#foreach($e in $input.path('$.m'))$e #end", '1 C 3 '],
  ["#foreach($e in 'abc')$e#end|#foreach($e in $none)$e#end", '|'],
  ['#foreach($i in [1,2,3])a#break b#end c', 'a c'],
  ['#foreach($i in [1,2,3])a#stop b#end c', 'a'],
  ['#foreach($i in [1,2])#foreach($j in [1,2])$j#break($foreach.parent)x#end y#end z', '1 z'],
  ["#set($i='o')#foreach($i in [1,$null,3])[$i]#end$i", '[1][][3]o'],
  ['#foreach($i in [1,2])#foreach($j in [1,2])$foreach.parent.index$foreach.index,#end#end', '00,01,10,11,'],
];

const VALUES: readonly Row[] = [
  [
    "$input.path('$.l')|$input.path('$.m')|$input.path('$.m').entrySet()",
    '[1,"x",null,2.5,{"k":"v\\/w"}]|{k=1, class=C, empty=3}|[k=1, class=C, empty=3]',
  ],
  ["$input.path('$.l')[0]$input.path('$.l')[-1].k$input.path('$.m').empty", '1v/w3'],
  [
    '#set($l=[1,2])$l.add(3)$l $l.set(0,"x")#set($l[1]="y")$l $l.remove(0) $l.indexOf("y")$l.contains(5)',
    'true[1, 2, 3] 1[x, y, 3] x 0false',
  ],
  [
    '#set($m={"b":1})$m.put("b",2)#set($m.c=3)#set($m["d"]=4)$m $m.containsKey("d") $m.size() $m.remove("b")',
    '1{b=2, c=3, d=4} true 3 2',
  ],
  ['#set($s="a,b,,")$s.split(",").size()#foreach($x in $s.split(","))<$x>#end', '2<a><b>'],
  ['#set($s=" Ab ")$s.trim().toUpperCase()$s.length()$s.replace("b","$1")$s.substring(1,2)$s.charAt(1)', 'AB4 A$1 AA'],
  ['#set($s="a.b")$s.replaceAll(".","x")$s.replaceAll("(a)[.]","$1-")$s.replaceFirst("[ab]","\\$")', 'xxxa-b$.b'],
  ['#set($x="a""b\\u0041")$x#set($y=\'a\'\'b\\u0041\')$y', 'a"bAa\'b\\u0041'],
  ["#define($d)<$a>#end#set($a='z')$d $d$d", '<z> <z><z>'],
  ['#define($d)a#break b#end[$d]c', '[a]c'],
  ['#set(${a}=1)[$a]#set($!b=1)[$b]#set($c.d=1)[$c]', '[][][]'],
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: formal references of the template language

describe.each([
  ['text and references', TEXT_AND_REFERENCES],
  ['white space', WHITE_SPACE],
  ['conditions', CONDITIONS],
  ['arithmetic', ARITHMETIC],
  ['loops', LOOPS],
  ['values and their methods', VALUES],
])('%s', (_topic, rows) => {
  it.each(rows)('%j prints what Velocity prints', (template, expected) => {
    expect(render(template, { body: BODY })).toBe(expected);
  });
});
