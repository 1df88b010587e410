// Whole cases: a template that begins by giving some variables a kind, with a body, parameters and a context.
import fc from 'fast-check';
import type { Case } from '../case.ts';
import { block, VARIABLES } from './grammar.ts';
import { body } from './json-body.ts';

const PRELUDES = [
  `#set($${VARIABLES.string} = "Hello, World")`,
  `#set($${VARIABLES.string} = $input.path('$.str'))`,
  `#set($${VARIABLES.list} = [1, 'b', "c", 2.5])`,
  `#set($${VARIABLES.list} = $input.path('$.list'))\n`,
  `#set($${VARIABLES.map} = {'a': 1, "b": {"c": 'x'}})`,
  `#set($${VARIABLES.map} = $input.path('$.map'))`,
  `#set($${VARIABLES.number} = 3)`,
  `#set($${VARIABLES.number} = $input.path('$.int'))\n`,
  `#set($${VARIABLES.json} = $input.path('$'))`,
  `#set($${VARIABLES.json} = $util.parseJson($input.body))`,
];

const COUNTER = `#set($${VARIABLES.bound} = 2)`;

const value = fc.oneof(fc.constantFrom('', 'a', 'b c', 'it\'s "q"', '5', '$s#end', 'é'), fc.string({ maxLength: 5 }));

const params = fc.record({
  path: fc.record({ id: value }),
  querystring: fc.oneof(fc.record({ q: value }), fc.record({ q: value, a: value, 'part-key': value })),
  header: fc.record({ 'X-A': value }),
});

export const generatedCase: fc.Arbitrary<Case> = fc.record({
  template: fc
    .tuple(fc.subarray(PRELUDES, { minLength: 2 }), block, block)
    .map(([prelude, ...blocks]) => [COUNTER, ...prelude, ...blocks].join('')),
  body,
  params,
  context: fc.constant({
    requestId: 'r-1',
    stage: 'dev',
    requestTimeEpoch: 1700000000123,
    identity: { sourceIp: '127.0.0.1', user: null },
  }),
  stageVariables: fc.record({ v: value }),
});
