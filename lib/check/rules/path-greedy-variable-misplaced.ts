// Rule path-greedy-variable-misplaced: a greedy variable such as {proxy+} ends its path.
import { pathSegments } from '../../apigateway/index.ts';
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: nothing may be nested below a greedy variable. */
export const pathGreedyVariableMisplaced: Rule = {
  code: 'path-greedy-variable-misplaced',
  severity: 'error',
  *find({ root }) {
    for (const path of Object.keys(objectOf(root['paths']))) {
      const greedy = pathSegments(path)
        .slice(0, -1)
        .find((segment) => segment.endsWith('+}'));
      if (greedy === undefined) continue;
      const message = `${path} goes on after ${greedy}, which already takes the rest of the path.`;
      yield { pointer: pointer('paths', path), message, help: `End the path with ${greedy}, or take out the +.` };
    }
  },
};
