// The rule mock-status-missing.
import type { Rule } from '../rule/rule.ts';

/** The name, or an escape, which may be a part of it: `\\u0073tatusCode`. */
const NAMES_STATUS = /statusCode|\\u/;

export const mockStatusMissing: Rule = {
  code: 'mock-status-missing',
  severity: 'error',
  what: 'A mock has a request template with a status code.',
  source:
    'API Gateway Developer Guide, "Set up mock integrations in API Gateway": the request template returns `{"statusCode": …}`. Recorded on AWS: without it, every call is 500.',
  example: {
    of: 'integration',
    wrong: 'type: mock',
    right: `
      type: mock
      requestTemplates:
        application/json: '{"statusCode": 200}'
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      if (integration?.type !== 'mock') continue;
      const { templates, pointer } = integration;
      const without = templates.find(({ source }) => source !== undefined && !NAMES_STATUS.test(source));
      if (templates.length > 0 && without === undefined) continue;
      yield {
        pointer: without?.pointer ?? pointer,
        message: `${title} is a mock ${without ? `whose request template (${without.mediaType}) has no statusCode` : 'without a request template'}, so every call fails with 500.`,
        help: 'Add the request template {"statusCode": 200} for application/json.',
      };
    }
  },
};
