// The rule path-variables-conflicting.
import { pathSegments } from '../../apigateway/index.ts';
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const pathVariablesConflicting: Rule = {
  code: 'path-variables-conflicting',
  severity: 'error',
  what: 'All variables directly below one parent have the same name.',
  source:
    'Recorded on AWS: "A sibling ({…}) of this resource already has a variable path part -- only one is allowed".',
  example: {
    of: 'document',
    wrong: `
      paths:
        /items/{id}: {}
        /items/{item}/tags: {}
    `,
    right: `
      paths:
        /items/{id}: {}
        /items/{id}/tags: {}
    `,
  },
  *find({ root }) {
    const variables = new Map<string, string>();
    for (const path of Object.keys(objectOf(root['paths']))) {
      const segments = pathSegments(path);
      for (const [index, segment] of segments.entries()) {
        if (!segment.startsWith('{')) continue;
        const parent = `/${segments.slice(0, index).join('/')}`;
        const known = variables.get(parent) ?? segment;
        variables.set(parent, known);
        if (known === segment) continue;
        const message = `${path} has ${segment} where another path has ${known}; only one variable is allowed directly below ${parent}.`;
        yield { pointer: pointer('paths', path), message, help: `Use the same name: ${known}.` };
        break;
      }
    }
  },
};
