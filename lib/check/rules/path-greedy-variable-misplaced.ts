// The rule path-greedy-variable-misplaced.
import { pathSegments } from '../../apigateway/index.ts';
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const pathGreedyVariableMisplaced: Rule = {
  code: 'path-greedy-variable-misplaced',
  severity: 'error',
  what: 'A greedy variable such as {proxy+} is the last segment of its path.',
  source: 'Recorded on AWS: a greedy variable cannot have child resources.',
  example: {
    of: 'document',
    wrong: `
      paths:
        /{proxy+}/items: {}
    `,
    right: `
      paths:
        /items/{proxy+}: {}
    `,
  },
  *find({ root }) {
    for (const path of Object.keys(objectOf(root['paths']))) {
      const greedy = pathSegments(path)
        .slice(0, -1)
        .find((segment) => segment.endsWith('+}'));
      if (greedy === undefined) continue;
      const message = `${path} continues after ${greedy}, which already matches the rest of the path.`;
      yield { pointer: pointer('paths', path), message, help: `End the path with ${greedy}, or remove the +.` };
    }
  },
};
