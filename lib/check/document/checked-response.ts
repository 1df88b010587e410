// The integration responses of a document, with the status codes of the backend that each matches.
import {
  type Integration,
  type IntegrationResponse,
  isProxy,
  type Operation,
  selectsByStatus,
} from '../../apigateway/index.ts';
import { createStatusMatcher, type StatusMatch } from './status-pattern.ts';

export interface CheckedResponse extends IntegrationResponse {
  readonly operation: Operation;
  readonly integration: Integration;
  /** `rest`: those that no other response matches; `none`: the response is not selected by status code. */
  readonly statuses: StatusMatch | 'rest' | 'none';
}

/** The integration responses of one operation. */
export interface ResponseSet {
  readonly operation: Operation;
  readonly integration: Integration;
  readonly responses: readonly CheckedResponse[];
  /** Whether the status code of the backend selects one of them. */
  readonly byStatus: boolean;
}

/** One for each operation with an integration that is not a proxy, which has no integration responses. All patterns of a document share one budget of steps. */
export function listResponseSets(operations: readonly Operation[]): ResponseSet[] {
  const matchingStatuses = createStatusMatcher();
  return operations.flatMap((operation) => {
    const { integration } = operation;
    if (!integration || isProxy(integration)) return [];
    const byStatus = selectsByStatus(integration);
    const statusesOf = (key: string): CheckedResponse['statuses'] => {
      if (key === 'default') return byStatus ? 'rest' : 'none';
      const statuses = matchingStatuses(key);
      return byStatus || statuses === 'invalid' ? statuses : 'none';
    };
    const responses = integration.responses.map((response) => {
      return { ...response, operation, integration, statuses: statusesOf(response.key) };
    });
    return [{ operation, integration, responses, byStatus }];
  });
}
