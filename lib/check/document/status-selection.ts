// Says how API Gateway chooses an integration response.
import type { Operation } from './operation.ts';

/**
 * Whether the keys are patterns over the backend's HTTP status. For Lambda they are patterns over the error's text, and proxies have no
 * integration responses (service model, IntegrationResponse.selectionPattern).
 */
export function answersByStatus({ integration }: Operation): boolean {
  if (integration?.type === 'aws') return integration.service !== 'lambda';
  return integration?.type === 'http' || integration?.type === 'mock';
}
