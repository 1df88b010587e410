// Assembles the OpenAPI document of some routes. Pure: the same routes and templates make the same value, with members in the same order.
import type { PathItemObject, PathsObject, ServerObject } from 'openapi3-ts/oas30';
import type { AwsDocument, AwsOperation } from '../../lib/apigateway/index.ts';
import type { Cors } from '../declaration/cors.ts';
import { type Endpoint, PUBLIC_ENDPOINT } from '../declaration/endpoint.ts';
import { ROUTE_GROUPS, type Route } from '../declaration/route.ts';
import type { Templates } from '../templates/read-templates.ts';
import { binaryMediaTypesOf, keepResponsesText } from './binary-media-types.ts';
import { describeAccess } from './describe-access.ts';
import { buildEndpointConfiguration, buildEndpointSettings } from './endpoint-settings.ts';
import { buildGatewayResponses } from './gateway-responses.ts';
import { buildOperation, TAGS } from './operation.ts';
import { buildPreflight, PREFLIGHT_METHOD, PREFLIGHT_TAG } from './preflight.ts';
import { buildSchemas } from './schemas.ts';
import { buildKeySource, buildSecuritySchemes } from './security.ts';
import { buildValidators } from './validators.ts';

/** API Gateway ignores it; Postman and client generators take their base URL from it. */
const SERVER: ServerObject = {
  url: 'https://{apiId}.execute-api.{region}.{domain}/{stage}',
  description: 'The deployed stage. The output of sam deploy has the values.',
  variables: {
    apiId: { default: 'your-api-id', description: 'The stack output RestApiId.' },
    region: { default: 'us-east-1' },
    domain: { default: 'amazonaws.com', description: 'In the China Regions, amazonaws.com.cn.' },
    stage: { default: 'dev' },
  },
};

export function buildDocument(
  routes: readonly Route[],
  templates: Templates,
  cors?: Cors,
  endpoint: Endpoint = PUBLIC_ENDPOINT,
): AwsDocument {
  const securitySchemes = buildSecuritySchemes(routes);
  const binaryMediaTypes = binaryMediaTypesOf(routes);
  return {
    // API Gateway refuses 3.1.
    openapi: '3.0.3',
    info: {
      title: 'Kinesis HTTP API',
      version: '1.0.0',
      // Scanners do not notice that an API has no authorization, so this sentence says it.
      description: [
        'An HTTPS API for an Amazon Kinesis data stream, without a Lambda function in between.',
        ...describeAccess(routes, endpoint.network).map((sentence) => `**${sentence}**`),
      ].join('\n\n'),
      license: { name: 'MIT-0', url: 'https://spdx.org/licenses/MIT-0.html' },
    },
    servers: [{ ...SERVER, ...buildEndpointConfiguration(endpoint) }],
    tags: [
      ...ROUTE_GROUPS.filter((group) => routes.some((route) => route.group === group)).map((group) => ({
        ...TAGS[group],
      })),
      ...(cors ? [{ ...PREFLIGHT_TAG }] : []),
    ],
    paths: buildPaths(routes, templates, cors),
    components: { ...(securitySchemes && { securitySchemes }), schemas: buildSchemas(routes) },
    ...buildKeySource(routes),
    'x-amazon-apigateway-request-validators': buildValidators(routes),
    ...(binaryMediaTypes.length > 0 && { 'x-amazon-apigateway-binary-media-types': binaryMediaTypes }),
    'x-amazon-apigateway-gateway-responses': buildGatewayResponses(routes, cors),
    ...buildEndpointSettings(routes, endpoint, cors),
  };
}

/** The position of a path is that of its last route: Postman lists requests in this order, and an iterator comes before its records. */
function buildPaths(routes: readonly Route[], templates: Templates, cors?: Cors): PathsObject {
  const convert =
    binaryMediaTypesOf(routes).length > 0 ? keepResponsesText : (operation: AwsOperation): AwsOperation => operation;
  const paths = new Map<string, PathItemObject>();
  for (const route of routes) {
    const item = { ...paths.get(route.path), [route.method]: convert(buildOperation(route, templates, cors)) };
    paths.delete(route.path);
    paths.set(route.path, item);
  }
  for (const [path, item] of cors ? paths : []) {
    const own = routes.filter((route) => route.path === path);
    if (cors) paths.set(path, { ...item, [PREFLIGHT_METHOD]: convert(buildPreflight(path, own, templates, cors)) });
  }
  return Object.fromEntries(paths);
}
