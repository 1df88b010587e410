// The rule path-segment-malformed.
import { pathSegments } from '../../apigateway/index.ts';
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const SEGMENT = /^([A-Za-z0-9_.,:-]*|\{[A-Za-z0-9_.,:-]+\+?\})$/;

export const pathSegmentMalformed: Rule = {
  code: 'path-segment-malformed',
  severity: 'error',
  what: 'Paths have only characters that API Gateway accepts, and a variable is a whole segment.',
  source: 'API Gateway Developer Guide, "Amazon API Gateway important notes" (path segments).',
  example: {
    of: 'document',
    wrong: `
      paths:
        /items-{id}: {}
    `,
    right: `
      paths:
        /items/{id}: {}
    `,
  },
  *find({ root }) {
    for (const path of Object.keys(objectOf(root['paths'])).filter((name) => name.startsWith('/'))) {
      for (const segment of pathSegments(path)) {
        if (SEGMENT.test(segment)) continue;
        const message = `API Gateway does not accept the segment ${JSON.stringify(segment)} of ${path}.`;
        const help =
          'Use only letters, digits and _ - . , : characters, and make a variable in braces a whole segment.';
        yield { pointer: pointer('paths', path), message, help };
      }
    }
  },
};
