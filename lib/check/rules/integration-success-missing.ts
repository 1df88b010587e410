// The rule integration-success-missing.

import type { Rule } from '../rule/rule.ts';
import { responsesThatSetTheStatus } from '../template-flow/status-override.ts';

export const integrationSuccessMissing: Rule = {
  code: 'integration-success-missing',
  severity: 'error',
  what: 'A success of the backend reaches the caller as a success.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration.responses object": default applies to what no pattern matches.',
  example: {
    of: 'integration',
    wrong: `
      responses:
        default: { statusCode: '500' }
    `,
    right: `
      responses:
        2\\d{2}: { statusCode: '200' }
        default: { statusCode: '500' }
    `,
  },
  *find({ responseSets, parsedTemplates }) {
    const decided = responsesThatSetTheStatus(parsedTemplates);
    // A mock has only the status codes that its own template sets.
    for (const { operation, integration, responses } of responseSets.filter((set) => set.integration.type !== 'mock')) {
      const fallback = responses.find(({ statuses }) => statuses === 'rest');
      if (!fallback || decided.has(fallback.pointer) || /^2\d\d$/.test(fallback.statusCode ?? '2xx')) continue;
      const matched = responses.filter((response) => response !== fallback).map(({ statuses }) => statuses);
      if (matched.some((statuses) => typeof statuses === 'string' || statuses.includes(200))) continue;
      yield {
        pointer: `${integration.pointer}/responses`,
        message: `No integration response of ${operation.title} matches 200, so default turns a success into ${fallback.statusCode}.`,
        help: 'Add an integration response 2\\d{2} that returns 200.',
      };
    }
  },
};
