// `$context` as templates, mappings and gateway responses see it. Source: Developer Guide, "Variables for data
// transformations"; the order of the keys is the recorded order of `$context.keySet()`.

import { memberOf } from '../../base/index.ts';
import type { HttpRequest } from '../http/http-message.ts';
import type { RequestHeaders } from '../http/request-parts.ts';
import type { Caller } from './caller.ts';
import type { ContextData } from './context-data.ts';
import type { DeployedApi } from './deployed-api.ts';
import type { RequestIds } from './request-ids.ts';

/** The request it describes. */
export interface ContextSubject {
  readonly api: Pick<DeployedApi, 'stage' | 'identity'>;
  readonly request: HttpRequest;
  /** Milliseconds since 1970. */
  readonly arrivedAt: number;
  readonly ids: RequestIds;
  readonly headers: RequestHeaders;
  /** Absent when no route matches the request. */
  readonly operation: ContextOperation | undefined;
  /** Absent before authorization, and where there is none. */
  readonly caller: Caller | undefined;
}

/** The members about the matched operation. */
export interface ContextOperation {
  readonly path: string;
  readonly resourceId: string;
}

/** Everything but the overrides, which the template engine adds. */
export function createContext(subject: ContextSubject): ContextData {
  const { api, request, arrivedAt, ids, operation, caller } = subject;
  return {
    resourceId: operation?.resourceId ?? '',
    resourcePath: operation?.path ?? '',
    httpMethod: request.method,
    extendedRequestId: ids.extendedRequestId,
    requestTime: requestTime(arrivedAt),
    // Slashes before the stage collapse to one, as recorded; later ones stay.
    path: request.rawPath.replace(/^\/+/, '/'),
    accountId: api.identity.accountId,
    protocol: request.protocol,
    // Placeholders: the engine replaces them with the overrides.
    requestOverride: null,
    stage: api.stage,
    domainPrefix: api.identity.id,
    requestTimeEpoch: arrivedAt,
    requestId: ids.requestId,
    identity: identity(subject),
    domainName: api.identity.domainName,
    deploymentId: api.identity.deploymentId,
    responseOverride: null,
    apiId: api.identity.id,
    ...(caller?.authorizer && { authorizer: caller.authorizer }),
  };
}

/** A value by the path used in mappings and gateway responses: `identity.sourceIp`. */
export function contextValue(context: ContextData, path: readonly string[]): string | undefined {
  let value: unknown = context;
  for (const name of path) value = memberOf(value, name);
  if (value === null || value === undefined || typeof value === 'object') return undefined;
  return String(value);
}

function identity({ request, headers, caller }: ContextSubject): ContextData {
  return {
    cognitoIdentityPoolId: null,
    accountId: null,
    cognitoIdentityId: null,
    caller: null,
    sourceIp: request.sourceIp,
    principalOrgId: null,
    accessKey: null,
    cognitoAuthenticationType: null,
    cognitoAuthenticationProvider: null,
    userArn: null,
    userAgent: headers.get('user-agent') ?? null,
    user: null,
    ...caller?.identity,
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The time in the common log format: `22/Nov/2026:16:17:05 +0000`. */
function requestTime(epochMillis: number): string {
  const time = new Date(epochMillis);
  const date = `${two(time.getUTCDate())}/${MONTHS[time.getUTCMonth()]}/${time.getUTCFullYear()}`;
  return `${date}:${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())} +0000`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
