// Rule path-variables-conflicting: below one parent there is only one variable, whatever follows it.
import { pathSegments } from '../../apigateway/index.ts';
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: "A sibling ({…}) of this resource already has a variable path part -- only one is allowed". */
export const pathVariablesConflicting: Rule = {
  code: 'path-variables-conflicting',
  severity: 'error',
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
        const message = `${path} has ${segment} where another path has ${known}; below ${parent} there can be one variable only.`;
        yield { pointer: pointer('paths', path), message, help: `Use the same name: ${known}.` };
        break;
      }
    }
  },
};
