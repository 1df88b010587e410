// The integration of a route: how API Gateway calls Kinesis, and how it maps the response.
import {
  type AwsIntegration,
  type AwsIntegrationResponse,
  INTEGRATION_TIMEOUT_MAX_MS,
} from '../../lib/apigateway/index.ts';
import { jsonContentTypeOf, kinesisModel } from '../../lib/aws/index.ts';
import { type Cors, hasSeveralOrigins, mapCors } from '../declaration/cors.ts';
import { mapRetryAfter, RETRY_AFTER_STATUSES } from '../declaration/retry-after.ts';
import { formatsOf, mediaTypeOf, type Route } from '../declaration/route.ts';
import type { Templates } from '../templates/read-templates.ts';
import type { ErrorStatus } from '../templates/template-files.ts';
import { convertRequest } from './binary-media-types.ts';
import { INTEGRATION_ERRORS } from './error-responses.ts';

/** The success statuses of Kinesis: a Java regular expression, like those of the failures. */
export const SUCCESS_PATTERN = '2\\d{2}';

export function buildIntegration(route: Route, templates: Templates, cors?: Cors): AwsIntegration {
  return {
    type: 'aws',
    httpMethod: 'POST',
    uri: { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/${route.action}` },
    credentials: { 'Fn::GetAtt': ['ApiRole', 'Arn'] },
    requestParameters: { 'integration.request.header.Content-Type': `'${jsonContentTypeOf(kinesisModel)}'` },
    requestTemplates: Object.fromEntries(
      formatsOf(route).map((format) => [mediaTypeOf(route, format), templates.request(route, format)]),
    ),
    passthroughBehavior: 'never',
    ...convertRequest(route),
    // The longest time that API Gateway allows: a call that takes longer ends in 504.
    timeoutInMillis: INTEGRATION_TIMEOUT_MAX_MS,
    responses: buildIntegrationResponses(route, templates, cors),
  };
}

/** By Kinesis' HTTP status: its success, then its failures. */
function buildIntegrationResponses(
  route: Route,
  templates: Templates,
  cors?: Cors,
): Record<string, AwsIntegrationResponse> {
  const failures = Object.entries(INTEGRATION_ERRORS).map(([pattern, status]) => [
    pattern,
    buildError(status, templates, cors),
  ]);
  const template = successTemplate(route, templates, cors);
  const success: AwsIntegrationResponse = {
    statusCode: '200',
    ...(template !== undefined && { responseTemplates: { 'application/json': template } }),
    ...(cors && { responseParameters: mapCors(cors, 'method.response.header') }),
  };
  return { [SUCCESS_PATTERN]: success, ...Object.fromEntries(failures) };
}

/** Absent: the body of Kinesis passes through unchanged. */
function successTemplate(route: Route, templates: Templates, cors?: Cors): string | undefined {
  if (route.partialFailure) return templates.response(route);
  return cors && hasSeveralOrigins(cors) ? templates.passthrough() : undefined;
}

function buildError(statusCode: ErrorStatus, templates: Templates, cors?: Cors): AwsIntegrationResponse {
  const headers = {
    ...(RETRY_AFTER_STATUSES.has(statusCode) && mapRetryAfter('method.response.header')),
    ...(cors && mapCors(cors, 'method.response.header')),
  };
  return {
    statusCode,
    responseTemplates: { 'application/json': templates.error(statusCode) },
    ...(Object.keys(headers).length > 0 && { responseParameters: headers }),
  };
}
