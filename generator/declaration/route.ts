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
export const ROUTE_GROUPS = ['write', 'read', 'discovery', 'events'] as const;
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
  /** Default: that of the format. */
  readonly mediaType?: string;
  /** Absent: the body itself is the record, or a record per line. It is stored as sent, and nothing is validated. */
  readonly model?: Model;
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
  /** kebab-case; names the request templates, and the operationId is derived from it. */
  readonly id: string;
  /** The Kinesis action that the route calls: `PutRecord`. It names the response template; several routes may call the same. */
  readonly action: string;
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

/** `put-record` → `putRecord`. */
export function operationIdOf({ id }: Route): string {
  return id.replaceAll(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** The media type that selects the request template of a format. */
export function mediaTypeOf({ bodies }: Route, format: PayloadFormat): string {
  return bodies?.find((body) => body.format === format)?.mediaType ?? MEDIA_TYPES[format];
}

/** Whether the body is the record, or a record per line, rather than JSON with the record in a member. */
export function isEvent({ bodies }: Route): boolean {
  return bodies?.some(({ model }) => model === undefined) ?? false;
}

/** The payload formats that a route has templates for. */
export function formatsOf(route: Route): readonly PayloadFormat[] {
  return route.bodies?.map((body) => body.format) ?? ['json'];
}
