// Reads the paths of a document: one operation per method and resource.
import { createHash } from 'node:crypto';
import { isObject, type JsonObject, objectOf, textOf } from '../../base/index.ts';
import type { ModelFactory } from '../validate/model.ts';
import type { Operation } from './api.ts';
import { loadAuthorization } from './load-authorization.ts';
import { loadIntegration } from './load-integration.ts';
import { loadValidation } from './load-validation.ts';
import type { Path, Reader } from './reader.ts';

/** Members of a path item that are operations → the method as API Gateway names it. */
const METHODS: Readonly<Record<string, string>> = {
  delete: 'DELETE',
  get: 'GET',
  head: 'HEAD',
  options: 'OPTIONS',
  patch: 'PATCH',
  post: 'POST',
  put: 'PUT',
  'x-amazon-apigateway-any-method': 'ANY',
};

export function loadOperations(reader: Reader, factory: ModelFactory): readonly Operation[] {
  return Object.entries(objectOf(reader.document['paths'])).flatMap(([resource, item]) =>
    Object.entries(objectOf(item)).flatMap(([member, operation]) => {
      const method = METHODS[member.toLowerCase()];
      if (method === undefined || !isObject(operation)) return [];
      const shared = objectOf(item)['parameters'];
      return [loadOperation(method, resource, operation, shared, ['paths', resource, member], reader, factory)];
    }),
  );
}

function loadOperation(
  method: string,
  resource: string,
  operation: JsonObject,
  shared: unknown,
  path: Path,
  reader: Reader,
  factory: ModelFactory,
): Operation {
  const integration = operation['x-amazon-apigateway-integration'];
  return {
    method,
    path: resource,
    resourceId: createHash('sha256').update(resource).digest('hex').slice(0, 6),
    id: textOf(operation['operationId']),
    authorization: loadAuthorization(operation, path, reader),
    ...loadValidation(operation, shared, resource, path, reader, factory),
    integration: loadIntegration(
      integration,
      isObject(integration) ? [...path, 'x-amazon-apigateway-integration'] : path,
      reader,
    ),
    responses: new Map(
      Object.entries(objectOf(operation['responses'])).map(([status, response]) => [
        status,
        Object.keys(objectOf(objectOf(reader.deref(response))['content'])).map((type) => type.toLowerCase()),
      ]),
    ),
  };
}
