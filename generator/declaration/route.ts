// The declaration of a route, from which its operation, models, integration and IAM action are built.
import type { ParameterObject, SchemaObject } from 'openapi3-ts/oas30';
import type { ApiMethod } from '../../lib/apigateway/index.ts';
import type { Access } from './access.ts';

export type { ParameterObject, SchemaObject };

/** How the caller's value becomes the bytes of a record; chosen per request by `Content-Type`. */
export type PayloadFormat = 'json' | 'text' | 'binary';

/** The media type that selects each payload format. */
export const MEDIA_TYPES: Readonly<Record<PayloadFormat, string>> = {
  json: 'application/json',
  text: 'application/vnd.kinesis.text+json',
  binary: 'application/vnd.kinesis.binary+json',
};

/** Routes are chosen one by one or by group (option `routes`). */
export const ROUTE_GROUPS = ['write', 'read', 'discovery'] as const;
export type RouteGroup = (typeof ROUTE_GROUPS)[number];

/** The methods of API Gateway whose response has a body. */
export type RouteMethod = Lowercase<Exclude<ApiMethod, 'ANY' | 'HEAD' | 'OPTIONS'>>;

/** A schema and its name under `components.schemas`, from which API Gateway makes a model: alphanumeric only. */
export interface Model {
  readonly name: string;
  readonly schema: SchemaObject;
}

/** The request body in one payload format. */
export interface RequestBody {
  readonly format: PayloadFormat;
  readonly model: Model;
  readonly example: unknown;
}

/** One response of an operation. */
export interface RouteResponse {
  /** Markdown. */
  readonly description: string;
  readonly model: Model;
  readonly example: unknown;
}

/** Responses that a response template distinguishes although Kinesis returned 200; the option `partialFailureStatus` turns them off. */
export type PartialFailure = Readonly<Record<'207' | '429', RouteResponse>>;

export interface Route {
  /** kebab-case; names the template files, and the operationId and the Kinesis action are derived from it. */
  readonly id: string;
  readonly group: RouteGroup;
  readonly method: RouteMethod;
  readonly path: string;
  readonly summary: string;
  /** Markdown, one line per paragraph, because some renderers show a newline within a paragraph. */
  readonly description: string;
  readonly parameters: readonly ParameterObject[];
  /** Absent: the route has no body and one request template, for `application/json`. */
  readonly bodies?: readonly RequestBody[];
  /** The response 200. */
  readonly response: RouteResponse;
  readonly partialFailure?: PartialFailure;
  /** Who may call. The options set it for each route, whatever its declaration says; absent: anyone. */
  readonly access?: Access;
}

/** `put-record` → `PutRecord`, the name of the Kinesis action. */
export function actionOf(route: Route): string {
  return route.id.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** `put-record` → `putRecord`. */
export function operationIdOf(route: Route): string {
  const action = actionOf(route);
  return action.charAt(0).toLowerCase() + action.slice(1);
}

/** The payload formats that a route has templates for. */
export function formatsOf(route: Route): readonly PayloadFormat[] {
  return route.bodies?.map((body) => body.format) ?? ['json'];
}
