// Rule integration-success-missing: the backend's success is answered as one.
import { integrationResponses } from '../document/integration-response.ts';
import { answersByStatus } from '../document/status-selection.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "x-amazon-apigateway-integration.responses object": what no pattern matches, default answers. */
export const integrationSuccessMissing: Rule = {
  code: 'integration-success-missing',
  severity: 'error',
  *find({ operations, matchingStatuses }) {
    for (const operation of operations.filter(answersByStatus)) {
      // A mock has only the statuses that its own template gives.
      if (!operation.integration || operation.integration.type === 'mock') continue;
      const responses = integrationResponses(operation);
      const fallback = responses.find(({ key }) => key === 'default');
      if (!fallback || /^2\d\d$/.test(fallback.statusCode ?? '2xx')) continue;
      const matched = responses.filter((response) => response !== fallback).map(({ key }) => matchingStatuses(key));
      if (matched.some((statuses) => typeof statuses === 'string' || statuses.includes(200))) continue;
      yield {
        pointer: `${operation.integration.pointer}/responses`,
        message: `No integration response of ${operation.title} matches 200, so that default answers a success with ${fallback.statusCode}.`,
        help: 'Add an integration response 2\\d{2} that answers 200.',
      };
    }
  },
};
