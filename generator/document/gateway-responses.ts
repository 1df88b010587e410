// The responses of API Gateway itself, in the shape of all other errors. These templates are not VTL: only `$context.*` is replaced.
// A customized response type inherits nothing from DEFAULT_4XX or DEFAULT_5XX (recorded), so each is complete.
import type { AwsGatewayResponse, ResponseType } from '../../lib/apigateway/index.ts';
import { type Cors, mapCors } from '../declaration/cors.ts';
import { mapRetryAfter } from '../declaration/retry-after.ts';
import type { Route } from '../declaration/route.ts';
import { GATEWAY_MESSAGES } from './gateway-messages.ts';
import { describeMediaTypes } from './media-type-messages.ts';

/** API Gateway's own message, with its quotes, for mistakes in a body or a parameter only. Elsewhere it can repeat a credential of the request. */
const THEIR_MESSAGE = '$context.error.messageString';

/** All that the API Gateway Developer Guide lists, "Gateway response types". */
export function buildGatewayResponses(
  routes: readonly Route[],
  cors?: Cors,
): Readonly<Record<ResponseType, AwsGatewayResponse>> {
  const fixed = Object.entries(GATEWAY_MESSAGES).map(([type, message]) => [type, body(JSON.stringify(message))]);
  const responses: Record<ResponseType, AwsGatewayResponse> = {
    ...(Object.fromEntries(fixed) as Record<keyof typeof GATEWAY_MESSAGES, AwsGatewayResponse>),
    MISSING_AUTHENTICATION_TOKEN: noSuchRoute(routes),
    UNSUPPORTED_MEDIA_TYPE: body(JSON.stringify(describeMediaTypes(routes))),
    BAD_REQUEST_PARAMETERS: body(THEIR_MESSAGE),
    // Last, because API Gateway does not say that it escapes the quotes in this text: what comes before it stays readable.
    BAD_REQUEST_BODY: body(THEIR_MESSAGE, ', "errors": "$context.error.validationErrorString"'),
  };
  const headers = (type: string): Record<string, string> => ({
    ...(type === 'THROTTLED' && mapRetryAfter('gatewayresponse.header')),
    ...(cors && mapCors(cors, 'gatewayresponse.header')),
  });
  return Object.fromEntries(
    Object.entries(responses).map(([type, response]) => [type, withHeaders(response, headers(type))]),
  ) as Record<ResponseType, AwsGatewayResponse>;
}

/** The response to an unknown route, and to a request without a signature if a route needs one: API Gateway does not distinguish them. */
function noSuchRoute(routes: readonly Route[]): AwsGatewayResponse {
  if (routes.some(({ access }) => access?.authorizer?.kind === 'iam')) {
    return body(JSON.stringify('The request has no AWS signature, or there is no such route.'));
  }
  return { statusCode: '404', ...body(JSON.stringify('There is no such route.')) };
}

/** No `statusCode`: on DEFAULT_4XX and DEFAULT_5XX it would replace the status of every other type too. */
function body(message: string, more = ''): AwsGatewayResponse {
  const template = `{"code": "$context.error.responseType", "message": ${message}, "requestId": "$context.requestId"${more}}`;
  return { responseTemplates: { 'application/json': template } };
}

function withHeaders(response: AwsGatewayResponse, headers: Record<string, string>): AwsGatewayResponse {
  if (Object.keys(headers).length === 0) return response;
  const { statusCode, responseTemplates } = response;
  return {
    ...(statusCode !== undefined && { statusCode }),
    responseParameters: headers,
    ...(responseTemplates && { responseTemplates }),
  };
}
