// Rule integration-success-missing: the backend's success is answered as one.
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "x-amazon-apigateway-integration.responses object": what no pattern matches, default answers. */
export const integrationSuccessMissing: Rule = {
  code: 'integration-success-missing',
  severity: 'error',
  *find({ responseSets }) {
    // A mock has only the statuses that its own template gives.
    for (const { operation, integration, responses } of responseSets.filter((set) => set.integration.type !== 'mock')) {
      const fallback = responses.find(({ statuses }) => statuses === 'rest');
      if (!fallback || /^2\d\d$/.test(fallback.statusCode ?? '2xx')) continue;
      const matched = responses.filter((response) => response !== fallback).map(({ statuses }) => statuses);
      if (matched.some((statuses) => typeof statuses === 'string' || statuses.includes(200))) continue;
      yield {
        pointer: `${integration.pointer}/responses`,
        message: `No integration response of ${operation.title} matches 200, so that default answers a success with ${fallback.statusCode}.`,
        help: 'Add an integration response 2\\d{2} that answers 200.',
      };
    }
  },
};
