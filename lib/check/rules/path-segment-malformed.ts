// Rule path-segment-malformed: a path has only the characters API Gateway takes, and a variable is a whole segment.
import { pathSegments } from '../../apigateway/index.ts';
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const SEGMENT = /^([A-Za-z0-9_.,:-]*|\{[A-Za-z0-9_.,:-]+\+?\})$/;

/** Source: API Gateway developer guide, "Amazon API Gateway important notes" (path segments). */
export const pathSegmentMalformed: Rule = {
  code: 'path-segment-malformed',
  severity: 'error',
  *find({ root }) {
    for (const path of Object.keys(objectOf(root['paths'])).filter((name) => name.startsWith('/'))) {
      for (const segment of pathSegments(path)) {
        if (SEGMENT.test(segment)) continue;
        const message = `API Gateway does not take the segment ${JSON.stringify(segment)} of ${path}.`;
        const help = 'Use letters, digits and _ - . , : only, and let a variable in braces be a whole segment.';
        yield { pointer: pointer('paths', path), message, help };
      }
    }
  },
};
