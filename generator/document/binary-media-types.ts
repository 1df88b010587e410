// Bodies that are bytes rather than text: which media types API Gateway takes as binary, and how their bodies reach the templates.
// Source: API Gateway Developer Guide, "Content type conversions in API Gateway".
import type { AwsIntegration, AwsOperation } from '../../lib/apigateway/index.ts';
import { mediaTypeOf, type Route } from '../declaration/route.ts';

/** Those of bodies that are bytes and not in a member of JSON. Empty: nothing is ever binary. */
export function binaryMediaTypesOf(routes: readonly Route[]): readonly string[] {
  const types = routes.flatMap((route) =>
    (route.bodies ?? []).flatMap(({ format, model }) =>
      format === 'binary' && model === undefined ? [mediaTypeOf(route, format)] : [],
    ),
  );
  return [...new Set(types)];
}

/** Of the integration of a route that takes such bodies: its templates get them in base64. */
export function convertRequest(route: Route): Pick<AwsIntegration, 'contentHandling'> {
  return binaryMediaTypesOf([route]).length > 0 ? { contentHandling: 'CONVERT_TO_TEXT' } : {};
}

/**
 * For every operation of a document with a binary media type: a request that accepts that type gets a binary response from any of them, and
 * a binary body fails in a response template, which is a 500 after the record was written. With this, responses stay text.
 */
export function keepResponsesText(operation: AwsOperation): AwsOperation {
  const { 'x-amazon-apigateway-integration': integration } = operation;
  if (!integration) return operation;
  const responses = Object.entries(integration.responses ?? {}).map(([key, { statusCode, ...response }]) => [
    key,
    { statusCode, contentHandling: 'CONVERT_TO_TEXT', ...response },
  ]);
  return {
    ...operation,
    'x-amazon-apigateway-integration': { ...integration, responses: Object.fromEntries(responses) },
  };
}
