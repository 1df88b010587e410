// Reads the security requirements of an operation and the schemes that they name.
import { arrayOf, type JsonObject, objectOf, stringOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { sharedPart, sharedPlace } from './specification.ts';

/** `unknown`: a scheme that API Gateway ignores. */
export type SecurityKind = 'api-key' | 'iam' | 'cognito' | 'lambda' | 'unknown';

export interface SecurityScheme {
  readonly pointer: string;
  readonly name: string;
  readonly value: JsonObject;
  readonly kind: SecurityKind;
}

/** One scheme that a requirement names. A caller needs all schemes of one requirement. */
export interface SecurityDemand {
  readonly scheme: string;
  readonly scopes: readonly unknown[];
}

export interface SecurityRequirements {
  /** Of the array: in the operation, or else at the root. */
  readonly pointer: string;
  /** Each entry with its schemes; OpenAPI lets a caller satisfy any one entry. */
  readonly requirements: readonly (readonly SecurityDemand[])[];
}

/** Where API keys are from: `X-Api-Key`, or what the Lambda authorizer returns. */
export type ApiKeySource = 'header' | 'authorizer';

/** Of all operations. Source: API Gateway Developer Guide, "x-amazon-apigateway-api-key-source property". */
export function readKeySource(root: JsonObject): ApiKeySource {
  const source = stringOf(root['x-amazon-apigateway-api-key-source']);
  return source?.toUpperCase() === 'AUTHORIZER' ? 'authorizer' : 'header';
}

/** By name. */
export function readSecuritySchemes(root: JsonObject): ReadonlyMap<string, SecurityScheme> {
  const above = sharedPlace(root, 'securitySchemes');
  return new Map(
    Object.entries(sharedPart(root, 'securitySchemes')).map(([name, scheme]) => {
      const value = objectOf(scheme);
      return [name, { pointer: above + pointer(name), name, value, kind: kindOf(value) }];
    }),
  );
}

/** An empty array in the operation removes the requirements of the root (OpenAPI 3.0.3, "Operation Object"). */
export function readSecurity(root: JsonObject, operation: JsonObject, operationPointer: string): SecurityRequirements {
  const own = operation['security'];
  const requirements = arrayOf(own ?? root['security']).map((requirement) =>
    Object.entries(objectOf(requirement)).map(([scheme, scopes]) => ({ scheme, scopes: arrayOf(scopes) })),
  );
  return { pointer: (own === undefined || own === null ? '' : operationPointer) + pointer('security'), requirements };
}

/** Source: API Gateway Developer Guide, "x-amazon-apigateway-authorizer object" and "x-amazon-apigateway-authtype property". */
function kindOf(scheme: JsonObject): SecurityKind {
  const authorizer = scheme['x-amazon-apigateway-authorizer'];
  if (authorizer !== undefined) {
    return stringOf(objectOf(authorizer)['type'])?.toLowerCase() === 'cognito_user_pools' ? 'cognito' : 'lambda';
  }
  if (stringOf(scheme['x-amazon-apigateway-authtype'])?.toLowerCase() === 'awssigv4') return 'iam';
  const isKey = stringOf(scheme['type']) === 'apiKey' && stringOf(scheme['name'])?.toLowerCase() === 'x-api-key';
  return isKey ? 'api-key' : 'unknown';
}
