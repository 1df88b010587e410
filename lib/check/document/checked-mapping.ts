// The parameter mappings of a document, and which parameters of a method they can read.
import {
  type Integration,
  type IntegrationResponse,
  isProxy,
  type MappingSourceKind,
  type Operation,
  type ParameterMapping,
  parseMappingSource,
  pathVariables,
} from '../../apigateway/index.ts';

export interface CheckedMapping extends ParameterMapping {
  readonly operation: Operation;
  readonly integration: Integration;
  /** The integration response of the mapping; undefined for a mapping of the request. */
  readonly response: IntegrationResponse | undefined;
}

export function listRequestMappings(operation: Operation): CheckedMapping[] {
  const { integration } = operation;
  if (!integration) return [];
  return integration.parameters.map((mapping) => ({ ...mapping, operation, integration, response: undefined }));
}

export function listResponseMappings(operation: Operation): CheckedMapping[] {
  const { integration } = operation;
  if (!integration || isProxy(integration)) return [];
  return integration.responses.flatMap((response) =>
    response.headers.map((mapping) => ({ ...mapping, operation, integration, response })),
  );
}

/** Where a parameter is declared, by the kind of source that reads it. */
const PLACES: Readonly<Partial<Record<MappingSourceKind, string>>> = {
  path: 'path',
  querystring: 'query',
  'querystring-values': 'query',
  header: 'header',
  'header-values': 'header',
};

/**
 * The parameter that an expression such as `method.request.querystring.x` reads although the operation does not declare it, for messages.
 * Path variables need no declaration: import makes them parameters (recorded on AWS).
 */
export function undeclaredSource({ path, parameters }: Operation, expression: unknown): string | undefined {
  const source = typeof expression === 'string' ? parseMappingSource(expression, 'request') : undefined;
  const where = source && PLACES[source.kind];
  if (!source || where === undefined) return undefined;
  const { name } = source;
  if (where === 'path' && pathVariables(path).some((variable) => variable.name === name)) return undefined;
  if (parameters.some((parameter) => parameter.in === where && parameter.name === name)) return undefined;
  return `the ${where} parameter "${name}"`;
}
