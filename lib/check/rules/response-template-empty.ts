// The rule response-template-empty.
import type { Rule } from '../rule/rule.ts';

export const responseTemplateEmpty: Rule = {
  code: 'response-template-empty',
  severity: 'warning',
  what: 'A response template of a Kinesis integration is not empty.',
  source:
    "Recorded on AWS: an empty template is stored as no template, so the backend's body reaches the caller unchanged.",
  example: {
    of: 'integration',
    wrong: `
      responses:
        default:
          statusCode: '200'
          responseTemplates:
            application/json: ''
    `,
    right: `
      responses:
        default:
          statusCode: '200'
          responseTemplates:
            application/json: '{}'
    `,
  },
  *find({ templates }) {
    for (const { direction, source, title, pointer, integration } of templates) {
      if (direction !== 'response' || integration.uri?.service !== 'kinesis') continue;
      if (source === undefined || source.trim() !== '') continue;
      const message = `${title} is empty, so the body from Kinesis reaches the caller unchanged.`;
      yield { pointer, message, help: 'Write the body, or remove the template to make the passthrough explicit.' };
    }
  },
};
