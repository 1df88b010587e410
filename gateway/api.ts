// A loaded document: everything that does not depend on the request, worked out once. Types only.
import type { SourceDocument } from '../openapi/source-document.ts';
import type { ParameterSource } from './map/parameter-source.ts';
import type { TemplateSet } from './map/template-set.ts';
import type { CompiledGatewayResponse } from './respond/compile-gateway-response.ts';
import type { ResponseType } from './respond/response-type.ts';
import type { RouteNode } from './route/route-tree.ts';
import type { BodyModels } from './validate/body-models.ts';

export interface Api {
  readonly title: string;
  readonly stage: string;
  /** The file that holds the document, with its text's places. */
  readonly source: SourceDocument;
  /** Every file that was read, to watch for changes. */
  readonly files: readonly string[];
  readonly identity: ApiIdentity;
  readonly stageVariables: ReadonlyMap<string, string>;
  readonly operations: readonly Operation[];
  readonly routes: RouteNode;
  readonly gatewayResponses: ReadonlyMap<ResponseType, CompiledGatewayResponse>;
  /** Whether a media type is in `x-amazon-apigateway-binary-media-types`. */
  isBinary(mediaType: string): boolean;
}

/** What a deployment would have; made up here, the same for the same document. */
export interface ApiIdentity {
  readonly id: string;
  readonly deploymentId: string;
  readonly accountId: string;
  readonly domainName: string;
}

/** One method of one resource. */
export interface Operation {
  /** An HTTP method in upper case, or `ANY`. */
  readonly method: string;
  /** `/streams/{stream-name}/record`. */
  readonly path: string;
  readonly resourceId: string;
  readonly id: string | undefined;
  readonly authorization: Authorization;
  /** Those declared, and the variables of the path. */
  readonly parameters: readonly Parameter[];
  /** In the order of the error message; empty when parameters are not validated. */
  readonly requiredParameters: readonly Parameter[];
  /** Absent when the body is not validated. */
  readonly models: BodyModels | undefined;
  readonly integration: Integration;
  /** Media types of each declared answer, by status. */
  readonly responses: ReadonlyMap<string, readonly string[]>;
}

export interface Authorization {
  readonly apiKeyRequired: boolean;
  readonly authorizer: Authorizer | undefined;
}

/** What has to be there; it is never verified. */
export type Authorizer =
  | { readonly kind: 'iam' }
  | { readonly kind: 'cognito' | 'lambda'; readonly identity: readonly ParameterSource[] };

export interface Parameter {
  readonly name: string;
  readonly in: 'header' | 'path' | 'query';
  readonly required: boolean;
}

export type Integration = KinesisIntegration | MockIntegration | BrokenIntegration;

interface MappedIntegration {
  readonly request: RequestMapping;
  /** Those with a pattern first, the default last. */
  readonly responses: readonly IntegrationResponse[];
}

export interface KinesisIntegration extends MappedIntegration {
  readonly type: 'kinesis';
  /** From an `action/` URI; absent for `path/`, where the header X-Amz-Target says it. */
  readonly action: string | undefined;
  readonly timeoutMillis: number;
}

export interface MockIntegration extends MappedIntegration {
  readonly type: 'mock';
}

/** An integration that cannot run: its route answers 500. */
export interface BrokenIntegration {
  readonly type: 'broken';
  readonly reason: string;
}

export type ContentHandling = 'CONVERT_TO_TEXT' | 'CONVERT_TO_BINARY';

export interface RequestMapping {
  readonly passthrough: 'WHEN_NO_MATCH' | 'WHEN_NO_TEMPLATES' | 'NEVER';
  readonly contentHandling: ContentHandling | undefined;
  readonly templates: TemplateSet;
  /** Header name → where its value comes from. */
  readonly headers: readonly (readonly [name: string, source: ParameterSource])[];
}

export interface IntegrationResponse {
  /** Over the whole status; absent for the default. */
  readonly pattern: RegExp | undefined;
  readonly status: number;
  readonly contentHandling: ContentHandling | undefined;
  readonly templates: TemplateSet;
  readonly headers: readonly (readonly [name: string, source: ParameterSource])[];
}
