// What API Gateway responds by itself, in the shape of all other errors. These templates are not VTL: `$context.*` is replaced, nothing else.
// A customized response type inherits nothing from DEFAULT_4XX or DEFAULT_5XX (recorded), so each is complete.
import type { AwsGatewayResponse } from '../../lib/apigateway/index.ts';
import { mapRetryAfter } from '../declaration/retry-after.ts';

/** `messageString` includes its quotes. */
const THEIR_MESSAGE = '$context.error.messageString';
const FAILURE = fixed('The API could not process the request.');

/** No `statusCode`: on DEFAULT_4XX and DEFAULT_5XX it would replace the status of every other type too. */
export const GATEWAY_RESPONSES: Readonly<Record<string, AwsGatewayResponse>> = {
  DEFAULT_4XX: body(THEIR_MESSAGE),
  DEFAULT_5XX: body(FAILURE),
  ACCESS_DENIED: body(fixed('Access denied.')),
  AUTHORIZER_FAILURE: body(FAILURE),
  AUTHORIZER_CONFIGURATION_ERROR: body(FAILURE),
  // Last, because API Gateway does not say that it escapes the quotes in this text: what stands before it stays readable.
  BAD_REQUEST_BODY: body(THEIR_MESSAGE, ', "errors": "$context.error.validationErrorString"'),
  INTEGRATION_FAILURE: body(fixed('The connection to Kinesis failed. Records that were sent may have been written.')),
  INTEGRATION_TIMEOUT: body(fixed('Kinesis did not respond in time. Records that were sent may have been written.')),
  UNAUTHORIZED: body(fixed('The credential in the request is missing, invalid or expired.')),
  THROTTLED: { responseParameters: mapRetryAfter('gatewayresponse.header'), ...body(THEIR_MESSAGE) },
};

function body(message: string, more = ''): AwsGatewayResponse {
  const template = `{"code": "$context.error.responseType", "message": ${message}, "requestId": "$context.requestId"${more}}`;
  return { responseTemplates: { 'application/json': template } };
}

function fixed(text: string): string {
  return JSON.stringify(text);
}
