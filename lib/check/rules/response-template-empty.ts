// Rule response-template-empty: a response template of a Kinesis integration says something.
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: an empty template is stored as none, so that the backend's body reaches the caller as it is. */
export const responseTemplateEmpty: Rule = {
  code: 'response-template-empty',
  severity: 'warning',
  *find({ templates }) {
    for (const { direction, source, title, pointer, integration } of templates) {
      if (direction !== 'response' || integration.uri?.service !== 'kinesis') continue;
      if (source === undefined || source.trim() !== '') continue;
      const message = `${title} is empty, so Kinesis' own body reaches the caller.`;
      yield { pointer, message, help: 'Write the body, or take the template out to say that it passes.' };
    }
  },
};
