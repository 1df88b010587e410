// API Gateway's flavor of OpenAPI 3.0: openapi3-ts' objects with the x-amazon-apigateway-* extensions typed, so that
// nothing of the AWS part is `any`. Source: API Gateway Developer Guide, "OpenAPI extensions for API Gateway".
import type { OpenAPIObject, OperationObject } from 'openapi3-ts/oas30';
import type { ContentHandling } from '../facts/content-handling.ts';
import type { ENDPOINT_ACCESS_MODES } from '../facts/security-policies.ts';
import type { DeployString, FnIf } from './intrinsic.ts';

/** One entry of `x-amazon-apigateway-integration.responses`; its key is a regular expression for the backend's status code, or `default`. */
export interface AwsIntegrationResponse {
  /** A status code that the operation declares in its responses. */
  readonly statusCode: string;
  /** `method.response.header.X` ← `integration.response.header.Y`, `context.Z` or `'a constant'`. */
  readonly responseParameters?: Readonly<Record<string, string>>;
  /** Media type → VTL. Absent: the backend's body is passed through unchanged. */
  readonly responseTemplates?: Readonly<Record<string, string>>;
  /** Of the response's body. Absent: text becomes bytes when the client accepts a binary media type. */
  readonly contentHandling?: ContentHandling;
}

/** `x-amazon-apigateway-integration` of a REST API: a call to an AWS service action, or a mock. */
export interface AwsIntegration {
  readonly type: 'aws' | 'mock';
  /** The method for the backend: POST for every Kinesis action, whatever the client's method. */
  readonly httpMethod?: string;
  /** `arn:{partition}:apigateway:{region}:kinesis:action/{Action}`. */
  readonly uri?: DeployString;
  /** ARN of the role API Gateway assumes for the call. */
  readonly credentials?: DeployString;
  readonly passthroughBehavior?: 'when_no_match' | 'when_no_templates' | 'never';
  /** `integration.request.header.X` ← `method.request.header.Y` or `'a constant'`. */
  readonly requestParameters?: Readonly<Record<string, string>>;
  /** Media type → VTL. */
  readonly requestTemplates?: Readonly<Record<string, string>>;
  /** INTEGRATION_TIMEOUT_MIN_MS to INTEGRATION_TIMEOUT_MAX_MS. */
  readonly timeoutInMillis?: number;
  /** Of the request's body. Absent: a body of a binary media type is bytes, which no template can read. */
  readonly contentHandling?: ContentHandling;
  readonly responses?: Readonly<Record<string, AwsIntegrationResponse>>;
}

/** One of `x-amazon-apigateway-request-validators`. */
export interface AwsRequestValidator {
  readonly validateRequestBody: boolean;
  readonly validateRequestParameters: boolean;
}

/** One of `x-amazon-apigateway-gateway-responses`; its templates are not VTL: only variables are replaced. */
export interface AwsGatewayResponse {
  /** Absent: the status code of the response type. Never set it on DEFAULT_4XX or DEFAULT_5XX: it would replace that of all of them. */
  readonly statusCode?: string;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates?: Readonly<Record<string, string>>;
}

/** A policy of IAM for calls of the API. `execute-api:/stage/METHOD/path` names methods of the API itself. */
export interface AwsResourcePolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly AwsResourcePolicyStatement[];
}

export interface AwsResourcePolicyStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: '*';
  readonly Action: 'execute-api:Invoke';
  readonly Resource: string | readonly string[];
  readonly Condition?: FnIf;
}

/** `x-amazon-apigateway-endpoint-configuration`, in an entry of `servers`. */
export interface AwsEndpointConfiguration {
  readonly disableExecuteApiEndpoint?: FnIf;
  /** Of a private API. */
  readonly vpcEndpointIds?: FnIf;
}

/** An operation with the extensions API Gateway reads. */
export interface AwsOperation extends OperationObject {
  'x-amazon-apigateway-request-validator'?: string;
  'x-amazon-apigateway-integration'?: AwsIntegration;
}

/** A whole document: openapi3-ts' object plus the extensions at its root. */
export interface AwsDocument extends OpenAPIObject {
  'x-amazon-apigateway-api-key-source'?: 'HEADER' | 'AUTHORIZER';
  /** Media types whose bodies are bytes; a subtype may be `*`. */
  'x-amazon-apigateway-binary-media-types'?: readonly string[];
  'x-amazon-apigateway-request-validators'?: Readonly<Record<string, AwsRequestValidator>>;
  'x-amazon-apigateway-request-validator'?: string;
  'x-amazon-apigateway-gateway-responses'?: Readonly<Record<string, AwsGatewayResponse>>;
  'x-amazon-apigateway-policy'?: AwsResourcePolicy;
  /** TLS_1_0, TLS_1_2 or an enhanced policy, which needs an endpoint access mode. */
  'x-amazon-apigateway-security-policy'?: string;
  'x-amazon-apigateway-endpoint-access-mode'?: (typeof ENDPOINT_ACCESS_MODES)[number];
  /** Of a response, in bytes. Smaller ones are not compressed. */
  'x-amazon-apigateway-minimum-compression-size'?: number;
}
