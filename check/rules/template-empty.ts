// Rule template-empty: a request template says something.
import type { Rule } from '../rule.ts';

/** Source, recorded on AWS: an empty template is stored as none, so that the caller's body reaches the backend as it is. */
export const templateEmpty: Rule = {
  code: 'template-empty',
  severity: 'error',
  *find({ templates }) {
    for (const { direction, source, title, pointer } of templates) {
      if (direction !== 'request' || source === undefined || source.trim() !== '') continue;
      const message = `${title} is empty, so the caller's body is passed on as it is.`;
      yield { pointer, message, help: 'Write the request the backend expects, or take the media type out.' };
    }
  },
};
