// Executes requests in API Gateway's order: route, authorize, validate, map, integrate, map back; a refusal on the way is
// answered by the document's gateway responses.
import { performance } from 'node:perf_hooks';
import { PAYLOAD_MAX_BYTES } from '../apigateway/index.ts';
import { Failure } from '../vtl/index.ts';
import { type Authorize, createAuthorize } from './authorize/authorize.ts';
import { overrideMethod, splitStage } from './http/request-parts.ts';
import type { Backends, GatewayRequest, GatewayResponse, Handler, HandlerOptions } from './http/types.ts';
import { integrate } from './integrate/integrate.ts';
import type { Api, CompiledOperation } from './load/api.ts';
import { mapResponse } from './map/map-response.ts';
import { configurationError, Refusal } from './request/refusal.ts';
import type { Trace } from './request/trace.ts';
import { Transaction } from './request/transaction.ts';
import { answerHeaders, ownHeaders } from './respond/answer-headers.ts';
import { answerUnknownStage, PAYLOAD_TOO_LARGE } from './respond/front-end.ts';
import { answerRefusal } from './respond/gateway-response.ts';
import { matchRoute } from './route/route-tree.ts';
import { checkBody } from './validate/body-models.ts';
import { checkParameters } from './validate/check-parameters.ts';

/** What a handler has for all its requests. */
interface Means {
  readonly api: Api;
  readonly backends: Backends;
  readonly authorize: Authorize;
}

/** A handler for one loaded document. It keeps nothing between requests. */
export function createHandler(api: Api, backends: Backends, options: HandlerOptions = {}): Handler {
  const means: Means = { api, backends, authorize: createAuthorize(options) };
  const { observe } = options;
  return async (received) => {
    const startedAt = performance.now();
    const request = overrideMethod(received);
    const [stage, path] = splitStage(request);
    const match = stage === api.stage ? matchRoute(api.routes, path, request.method) : undefined;
    const transaction = new Transaction(api, request, match);
    const trace: Trace = { request, requestId: transaction.ids.requestId };
    if (match) trace.route = match.operation.path;
    const response = await answer(means, stage, match?.operation, transaction, trace);
    observe?.(Object.assign(trace, { response, milliseconds: performance.now() - startedAt }));
    return response;
  };
}

async function answer(
  means: Means,
  stage: string,
  operation: CompiledOperation | undefined,
  transaction: Transaction,
  trace: Trace,
): Promise<GatewayResponse> {
  if (transaction.request.body.length > PAYLOAD_MAX_BYTES) return PAYLOAD_TOO_LARGE;
  if (stage !== means.api.stage) return answerUnknownStage(transaction);
  try {
    return await execute(means, operation, transaction, trace);
  } catch (error) {
    const refusal = refusalOf(error);
    trace.refusal = refusal.type;
    trace.reason = refusal.reason ?? refusal.message;
    if (refusal.cause !== undefined) trace.cause = refusal.cause;
    return answerRefusal(refusal, means.api.gatewayResponses, transaction);
  }
}

async function execute(
  { backends, authorize }: Means,
  operation: CompiledOperation | undefined,
  transaction: Transaction,
  trace: Trace,
): Promise<GatewayResponse> {
  if (!operation) throw new Refusal('MISSING_AUTHENTICATION_TOKEN', { reason: noRoute(transaction.request) });
  authorize(operation.authorization, transaction);
  checkParameters(operation.requiredParameters, transaction);
  if (operation.models) checkBody(operation.models, transaction);
  const { integration } = operation;
  const { answer, overrides, responses } = await integrate(integration, transaction, backends, trace);
  const mapped = mapResponse(responses, operation.responses, answer, transaction, overrides);
  return {
    status: mapped.status,
    headers: answerHeaders(ownHeaders(transaction, integration.type === 'kinesis'), mapped.headers),
    body: mapped.body,
  };
}

/** Anything but a refusal is a defect of ours; the client gets what API Gateway would give, the log gets the rest. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  // An override is put into words when it is needed, after its template.
  if (error instanceof Failure) return configurationError(error.message);
  const reason = error instanceof Error ? error.stack : String(error);
  return new Refusal('API_CONFIGURATION_ERROR', { reason: `A defect: ${reason}` });
}

function noRoute({ method, rawPath }: GatewayRequest): string {
  return `No resource has the method ${method} at ${rawPath}`;
}
