// The integration of a route: how API Gateway calls Kinesis and what becomes of its answer.
import {
  type AwsIntegration,
  type AwsIntegrationResponse,
  INTEGRATION_TIMEOUT_MAX_MS,
} from '../../lib/apigateway/index.ts';
import { actionOf, formatsOf, MEDIA_TYPES, type Route } from '../declaration/route.ts';
import type { Templates } from '../templates/read-templates.ts';
import type { ErrorStatus } from '../templates/template-files.ts';

export function buildIntegration(route: Route, templates: Templates): AwsIntegration {
  return {
    type: 'aws',
    httpMethod: 'POST',
    uri: { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/${actionOf(route)}` },
    credentials: { 'Fn::GetAtt': ['ApiRole', 'Arn'] },
    requestParameters: { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" },
    requestTemplates: Object.fromEntries(
      formatsOf(route).map((format) => [MEDIA_TYPES[format], templates.request(route, format)]),
    ),
    passthroughBehavior: 'never',
    // As long as API Gateway waits for anything: a call that takes longer ends in 504.
    timeoutInMillis: INTEGRATION_TIMEOUT_MAX_MS,
    responses: buildIntegrationResponses(route, templates),
  };
}

/**
 * By Kinesis' HTTP status. The patterns are disjoint and each serves a status of its own, because API Gateway keeps integration
 * responses by status; a status that none matches is a failure.
 */
function buildIntegrationResponses(route: Route, templates: Templates): Record<string, AwsIntegrationResponse> {
  const error = (statusCode: ErrorStatus): AwsIntegrationResponse => ({
    statusCode,
    responseTemplates: { 'application/json': templates.error(statusCode) },
  });
  const success: AwsIntegrationResponse = route.partialFailure
    ? { statusCode: '200', responseTemplates: { 'application/json': templates.response(route) } }
    : { statusCode: '200' };
  return {
    '2\\d{2}': success,
    '413': error('413'),
    '4(?!13)\\d{2}': error('400'),
    '503': { ...error('503'), responseParameters: { 'method.response.header.Retry-After': "'1'" } },
    '5(?!03)\\d{2}': error('502'),
    default: error('500'),
  };
}
