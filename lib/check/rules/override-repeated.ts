// The rule override-repeated.
import type { Statement } from '../../vtl/index.ts';
import type { Rule } from '../rule/rule.ts';
import { memberPath } from '../template-flow/walk-template.ts';

/** How often each override can be set, by its name. */
type Counts = ReadonlyMap<string, number>;

const NONE: Counts = new Map();

export const overrideRepeated: Rule = {
  code: 'override-repeated',
  severity: 'error',
  what: 'A template sets each override at most once, whichever branches it takes.',
  source:
    'API Gateway Developer Guide, "Override your API\'s request and response parameters and status codes": setting one twice results in a 5XX response.',
  example: {
    of: 'response template',
    wrong: `
      #set($context.responseOverride.status = 500)
      #if($input.path('$.code') == 'NotFound')#set($context.responseOverride.status = 404)#end
    `,
    right: `
      #set($status = 500)
      #if($input.path('$.code') == 'NotFound')#set($status = 404)#end
      #set($context.responseOverride.status = $status)
    `,
  },
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates) {
      for (const [name, times] of count(ast.statements)) {
        if (times < 2) continue;
        yield {
          pointer,
          message: `${title} can set $context.${name} more than once, which results in a 5XX response.`,
          help: 'Keep the value in a variable and set the override once, at the end.',
        };
      }
    }
  },
};

function count(statements: readonly Statement[]): Counts {
  return statements.map(countOne).reduce((before, counts) => merge(before, counts, (a, b) => a + b), NONE);
}

function countOne(statement: Statement): Counts {
  switch (statement.kind) {
    case 'set': {
      const path = statement.target.name === 'context' ? memberPath(statement.target) : [];
      const isOverride = path[0] === 'requestOverride' || path[0] === 'responseOverride';
      return isOverride ? new Map([[path.join('.'), 1]]) : NONE;
    }
    case 'if':
      return [...statement.branches.map(({ body }) => body), statement.otherwise]
        .map(count)
        .reduce((before, counts) => merge(before, counts, Math.max), NONE);
    case 'foreach': {
      // The body may run more than once.
      const once = count(statement.body);
      return merge(once, once, (a, b) => a + b);
    }
    default:
      return NONE;
  }
}

function merge(first: Counts, second: Counts, join: (a: number, b: number) => number): Counts {
  const names = new Set([...first.keys(), ...second.keys()]);
  return new Map([...names].map((name) => [name, join(first.get(name) ?? 0, second.get(name) ?? 0)]));
}
