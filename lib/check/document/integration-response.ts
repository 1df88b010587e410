// Lists the integration responses of an operation.
import { isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Operation } from './operation.ts';

export interface IntegrationResponse {
  /** A regular expression over the backend's status, or `default`. */
  readonly key: string;
  readonly pointer: string;
  readonly value: JsonObject;
  /** A number in YAML is the status of its digits. */
  readonly statusCode: string | undefined;
}

export function integrationResponses({ integration }: Operation): IntegrationResponse[] {
  if (!integration) return [];
  return Object.entries(objectOf(integration.value['responses'])).flatMap(([key, value]) => {
    if (!isObject(value)) return [];
    const code = value['statusCode'];
    const statusCode = typeof code === 'string' || typeof code === 'number' ? String(code) : undefined;
    return [{ key, pointer: integration.pointer + pointer('responses', key), value, statusCode }];
  });
}
