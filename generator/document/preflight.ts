// The preflight of a path, which a browser sends before a request from another origin (Fetch Standard, "CORS-preflight request").
// It has no credentials, so it needs none, and API Gateway responds without calling anything: a mock integration.
import type { HeaderObject } from 'openapi3-ts/oas30';
import type { AwsOperation } from '../../lib/apigateway/index.ts';
import { type Access, identityHeaders, OPEN, sendsApiKey } from '../declaration/access.ts';
import { type Cors, declareCors, hasSeveralOrigins, mapCors } from '../declaration/cors.ts';
import type { Route } from '../declaration/route.ts';
import type { Templates } from '../templates/read-templates.ts';

export const PREFLIGHT_TAG = {
  name: 'Preflight',
  description: 'Browsers send a preflight before a request from another origin.',
} as const;

/** The method of the operation. */
export const PREFLIGHT_METHOD = 'options';

export const PREFLIGHT_STATUS = '204';

/** Chromium, the strictest of the browsers that allow more than a few minutes, ignores anything longer (MDN, "Access-Control-Max-Age"). */
const MAX_AGE_SECONDS = 7200;

/** @param routes all routes of the path */
export function buildPreflight(path: string, routes: readonly Route[], templates: Templates, cors: Cors): AwsOperation {
  const headers = { ...valuesOf(routes), 'Access-Control-Max-Age': String(MAX_AGE_SECONDS) };
  const parameters = routes[0]?.parameters.filter((parameter) => parameter.in === 'path') ?? [];
  return {
    operationId: `preflight${pascalCase(path)}`,
    summary: 'Get what pages of another origin may send',
    description: 'Browsers send it automatically.',
    tags: [PREFLIGHT_TAG.name],
    parameters,
    responses: {
      [PREFLIGHT_STATUS]: {
        description: 'What pages of the origin may send.',
        headers: { ...declareCors(cors), ...Object.fromEntries(Object.keys(headers).map((name) => [name, TEXT])) },
      },
    },
    'x-amazon-apigateway-integration': {
      type: 'mock',
      requestTemplates: { 'application/json': templates.preflightRequest() },
      // Otherwise a request with another content type would get no status, which is a 500.
      passthroughBehavior: 'never',
      responses: {
        default: {
          statusCode: PREFLIGHT_STATUS,
          responseParameters: {
            ...mapCors(cors, 'method.response.header'),
            ...Object.fromEntries(
              Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, `'${value}'`]),
            ),
          },
          ...(hasSeveralOrigins(cors) && { responseTemplates: { 'application/json': templates.preflightResponse() } }),
        },
      },
    },
  };
}

const TEXT: HeaderObject = { schema: { type: 'string' } };

/** A path whose routes take no headers allows none. */
function valuesOf(routes: readonly Route[]): Record<string, string> {
  const headers = new Set(routes.flatMap(headersOf).map((name) => name.toLowerCase()));
  return {
    'Access-Control-Allow-Methods': routes.map(({ method }) => method.toUpperCase()).join(','),
    ...(headers.size > 0 && { 'Access-Control-Allow-Headers': [...headers].join(',') }),
  };
}

/** The headers that a request to the route may have and that a browser does not allow by default. */
function headersOf({ bodies, parameters, access = OPEN }: Route): readonly string[] {
  const declared = parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name);
  return [...(bodies ? ['Content-Type'] : []), ...declared, ...credentialHeaders(access)];
}

function credentialHeaders(access: Access): readonly string[] {
  const { authorizer } = access;
  const key = sendsApiKey(access) ? ['X-Api-Key'] : [];
  switch (authorizer?.kind) {
    case 'iam':
      return ['Authorization', 'X-Amz-Date', 'X-Amz-Security-Token', 'X-Amz-Content-Sha256', ...key];
    case 'cognito':
      return ['Authorization', ...key];
    case 'lambda':
      return [...identityHeaders(authorizer.identitySource), ...key];
    default:
      return key;
  }
}

/** `/streams/{stream-name}/record` → `StreamsStreamNameRecord`. */
function pascalCase(path: string): string {
  return path.replaceAll(/[^A-Za-z0-9]+([A-Za-z0-9]|$)/g, (_match, letter: string) => letter.toUpperCase());
}
