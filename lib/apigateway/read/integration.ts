// Reads the integration of an operation: what API Gateway calls, and how requests and responses are mapped.
import { isObject, type JsonObject, stringOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { ContentHandling } from '../facts/content-handling.ts';
import { readContentHandling } from './content-handling.ts';
import { type IntegrationResponse, readIntegrationResponses } from './integration-response.ts';
import { type IntegrationUri, parseIntegrationUri } from './integration-uri.ts';
import { type MappingTemplate, readMappingTemplates } from './mapping-template.ts';
import { type ParameterMapping, readParameterMappings } from './parameter-mapping.ts';

/** The member of an operation that holds its integration. */
export const INTEGRATION_MEMBER = 'x-amazon-apigateway-integration';

/** Source: API Gateway Developer Guide, "Method request behavior for payloads without mapping templates for REST APIs in API Gateway". */
const PASSTHROUGH_BEHAVIORS = ['when_no_match', 'when_no_templates', 'never'] as const;

export interface Integration {
  readonly pointer: string;
  readonly value: JsonObject;
  /** In lowercase, because import ignores case: `aws`, `aws_proxy`, `http`, `mock`; empty when missing. */
  readonly type: string;
  /** Undefined for a mock, for a URI that is not an API Gateway ARN, and for one that only the deployment knows. */
  readonly uri: IntegrationUri | undefined;
  /** `requestTemplates`. */
  readonly templates: readonly MappingTemplate[];
  /** `requestParameters`. */
  readonly parameters: readonly ParameterMapping[];
  readonly responses: readonly IntegrationResponse[];
  /** How a body without a template is handled. In lowercase, `when_no_match` by default; undefined for an invalid value. */
  readonly passthroughBehavior: (typeof PASSTHROUGH_BEHAVIORS)[number] | undefined;
  /** Of the request's body. */
  readonly contentHandling: ContentHandling | undefined;
}

/** @returns undefined when the operation has no integration, or one that is not an object. */
export function readIntegration(operation: JsonObject, operationPointer: string): Integration | undefined {
  const value = operation[INTEGRATION_MEMBER];
  if (!isObject(value)) return undefined;
  const place = operationPointer + pointer(INTEGRATION_MEMBER);
  const passthrough = stringOf(value['passthroughBehavior'] ?? 'when_no_match')?.toLowerCase();
  const type = stringOf(value['type'])?.toLowerCase() ?? '';
  return {
    pointer: place,
    value,
    type,
    uri: type === 'mock' ? undefined : parseIntegrationUri(value['uri']),
    templates: readMappingTemplates(value['requestTemplates'], place + pointer('requestTemplates')),
    parameters: readParameterMappings(value['requestParameters'], place + pointer('requestParameters'), 'request'),
    responses: readIntegrationResponses(value['responses'], place + pointer('responses')),
    passthroughBehavior: PASSTHROUGH_BEHAVIORS.find((known) => known === passthrough),
    contentHandling: readContentHandling(value),
  };
}

/** Whether the backend's response reaches the caller as it is: integration responses have no effect then (Developer Guide, "Choose an API integration type"). */
export function isProxy({ type }: Integration): boolean {
  return type === 'aws_proxy' || type === 'http_proxy';
}

/**
 * Whether the keys of the integration responses are patterns for the backend's HTTP status code. For Lambda they are patterns for the
 * error message, and proxies have no integration responses (service model, IntegrationResponse.selectionPattern).
 */
export function selectsByStatus(integration: Integration | undefined): boolean {
  if (integration?.type === 'aws') return integration.uri?.service !== 'lambda';
  return integration?.type === 'http' || integration?.type === 'mock';
}
