// Executes requests in API Gateway's order: route, authorize, validate, map, integrate, map back. When a stage refuses, the
// document's gateway responses determine the response.
import { performance } from 'node:perf_hooks';
import { Failure } from '../vtl/index.ts';
import { type Authorize, type AuthorizeOptions, createAuthorize } from './authorize/authorize.ts';
import { refuseOtherAuthorization } from './authorize/check-signature.ts';
import type { Backends } from './backend/backend.ts';
import type { HttpRequest, HttpResponse } from './http/http-message.ts';
import { overrideMethod, splitStage } from './http/request-parts.ts';
import { integrate } from './integrate/integrate.ts';
import type { Api, CompiledOperation } from './load/api.ts';
import { mapResponse } from './map/map-response.ts';
import { decodeBody } from './request/decode-body.ts';
import { configurationError, Refusal } from './request/refusal.ts';
import type { RequestTrace, UnfinishedTrace } from './request/request-trace.ts';
import { Transaction } from './request/transaction.ts';
import { respondFromFrontEnd } from './respond/front-end.ts';
import { respondToRefusal } from './respond/gateway-response.ts';
import { ownHeaders, responseHeaders } from './respond/response-headers.ts';
import { matchRoute } from './route/route-tree.ts';
import { checkBody } from './validate/body-models.ts';
import { checkParameters } from './validate/check-parameters.ts';

/** Executes one request. Never throws or rejects: an internal failure becomes API Gateway's 500. */
export type Handler = (request: HttpRequest) => Promise<HttpResponse>;

export interface HandlerOptions extends AuthorizeOptions {
  /** Called once per request, after the response is known and before it is returned. */
  readonly observe?: (trace: RequestTrace) => void;
}

/** Shared by all requests of a handler. */
interface HandlerDependencies {
  readonly api: Api;
  readonly backends: Backends;
  readonly authorize: Authorize;
}

/** A handler for one loaded document. It keeps no state between requests. */
export function createHandler(api: Api, backends: Backends, options: HandlerOptions = {}): Handler {
  const dependencies: HandlerDependencies = { api, backends, authorize: createAuthorize(options) };
  const { observe } = options;
  return async (received) => {
    const startedAt = performance.now();
    const request = overrideMethod(received);
    const [stage, path] = splitStage(request);
    const match = stage === api.stage ? matchRoute(api.routes, path, request.method) : undefined;
    const transaction = new Transaction(api, request, match);
    const trace: UnfinishedTrace = { request, requestId: transaction.ids.requestId };
    if (match) trace.route = match.operation.path;
    const response = await respond(dependencies, stage, match?.operation, transaction, trace);
    observe?.(Object.assign(trace, { response, milliseconds: performance.now() - startedAt }));
    return response;
  };
}

async function respond(
  dependencies: HandlerDependencies,
  stage: string,
  operation: CompiledOperation | undefined,
  transaction: Transaction,
  trace: UnfinishedTrace,
): Promise<HttpResponse> {
  const inFront = respondFromFrontEnd(transaction, stage === dependencies.api.stage);
  if (inFront) {
    const { api } = dependencies;
    if (stage !== api.stage) trace.reason = `Outside of the stage: the paths of this API begin with /${api.stage}`;
    return inFront;
  }
  try {
    return await execute(dependencies, operation, transaction, trace);
  } catch (error) {
    const refusal = refusalOf(error);
    trace.refusal = refusal.type;
    trace.reason = refusal.reason ?? refusal.message;
    if (refusal.cause !== undefined) trace.cause = refusal.cause;
    return respondToRefusal(refusal, dependencies.api.gatewayResponses, transaction);
  }
}

async function execute(
  { backends, authorize }: HandlerDependencies,
  operation: CompiledOperation | undefined,
  transaction: Transaction,
  trace: UnfinishedTrace,
): Promise<HttpResponse> {
  if (!operation) {
    refuseOtherAuthorization(transaction);
    throw new Refusal('MISSING_AUTHENTICATION_TOKEN', { reason: noRoute(transaction.request) });
  }
  transaction.caller = authorize(operation.authorization, transaction);
  const coding = transaction.headers.get('content-encoding');
  if (coding !== undefined && coding !== '') transaction.body = await decodeBody(transaction.request.body, coding);
  checkParameters(operation.requiredParameters, transaction);
  if (operation.models) checkBody(operation.models, transaction);
  const { integration } = operation;
  const { backendResponse, overrides, responses } = await integrate(integration, transaction, backends, trace);
  const mapped = mapResponse(responses, operation.responses, backendResponse, transaction, overrides);
  return {
    status: mapped.status,
    headers: responseHeaders(ownHeaders(transaction, integration.type === 'kinesis'), mapped.headers),
    body: mapped.body,
  };
}

/** Any other error is a bug in this program: the client gets API Gateway's 500, the log gets the stack. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  // Overrides are converted to strings only when needed, after their template has run.
  if (error instanceof Failure) return configurationError(error.message);
  const reason = error instanceof Error ? error.stack : String(error);
  return new Refusal('API_CONFIGURATION_ERROR', { reason: `Bug in apigw-kinesis: ${reason}` });
}

function noRoute({ method, rawPath }: HttpRequest): string {
  return `No route for ${method} ${rawPath}`;
}
