// Compiles the operations of a document: one per method and resource.
import { createHash } from 'node:crypto';
import type { Operation } from '../../apigateway/index.ts';
import type { ModelFactory } from '../validate/model.ts';
import type { CompiledOperation } from './api.ts';
import { loadAuthorization } from './load-authorization.ts';
import type { LoadContext } from './load-context.ts';
import { loadIntegration } from './load-integration.ts';
import { loadValidation } from './load-validation.ts';

export function loadOperations(context: LoadContext, factory: ModelFactory): readonly CompiledOperation[] {
  return context.document.operations.map((operation) => loadOperation(operation, context, factory));
}

function loadOperation(operation: Operation, context: LoadContext, factory: ModelFactory): CompiledOperation {
  const { method, path, operationId, responses } = operation;
  return {
    method,
    path,
    resourceId: createHash('sha256').update(path).digest('hex').slice(0, 6),
    id: operationId,
    authorization: loadAuthorization(operation, context),
    ...loadValidation(operation, context, factory),
    integration: loadIntegration(operation, context),
    responses: new Map(
      [...responses].map(([status, { content }]) => [status, content.map(({ mediaType }) => mediaType.toLowerCase())]),
    ),
  };
}
