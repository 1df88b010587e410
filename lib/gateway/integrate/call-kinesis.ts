// Calls Kinesis for an `aws` integration: completes the headers as API Gateway does, sends once, turns a failure into a refusal.
import { PAYLOAD_MAX_BYTES, RESERVED_AWS_HEADERS } from '../../apigateway/index.ts';
import { jsonContentTypeOf, jsonTargetOf, kinesisModel } from '../../aws/index.ts';
import type { Backend, BackendCall, BackendResponse } from '../backend/backend.ts';
import { BackendResponseTooLarge, BackendTimeout, BackendUnreachable } from '../backend/backend-failure.ts';
import { isHeaderName, isHeaderValue } from '../http/header-syntax.ts';
import type { Header } from '../http/http-message.ts';
import type { IntegrationRequest } from '../map/map-request.ts';
import { configurationError, Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';

/** The settings of an integration for the call to Kinesis, apart from its mappings. */
export interface KinesisTarget {
  /** From an `action/` URI; absent for `path/`, where the header X-Amz-Target names it. */
  readonly action: string | undefined;
  readonly timeoutMillis: number;
}

/** Kinesis refuses plain application/json. */
const KINESIS_TYPE = jsonContentTypeOf(kinesisModel);
/** The mapped value in some steps of AWS's tutorial "Create a REST API as a Kinesis proxy". */
const TUTORIAL_TYPE = 'x-amz-json-1.1';

/**
 * The call as it will be sent, unsigned.
 * @throws Refusal when a `path/` integration does not name the action in X-Amz-Target, or a header cannot be sent.
 */
export function kinesisCall(
  { action, timeoutMillis }: KinesisTarget,
  request: IntegrationRequest,
  transaction: Transaction,
): BackendCall {
  for (const header of request.headers.values()) checkHeader(header);
  const mapped = new Map(request.headers);
  const target = mapped.get('x-amz-target')?.[1] ?? (action && jsonTargetOf(kinesisModel, action));
  if (target === undefined) throw configurationError('A kinesis:path/ integration needs the header X-Amz-Target');
  const type = mapped.get('content-type')?.[1];
  if (type === TUTORIAL_TYPE) mapped.set('content-type', ['Content-Type', KINESIS_TYPE]);
  return {
    service: 'kinesis',
    action: target.slice(target.lastIndexOf('.') + 1),
    query: queryOf(action, request.query),
    headers: [...defaultHeaders(action, target, mapped, transaction), ...mapped.values()],
    body: request.body,
    timeoutMillis,
  };
}

/** Mappings of reserved headers are refused at load; overrides are known only after the template has run. */
function checkHeader([name, value]: Header): void {
  if (RESERVED_AWS_HEADERS.has(name.toLowerCase())) {
    throw configurationError(`The header ${name} is reserved by API Gateway and cannot be overridden`);
  }
  if (!isHeaderName(name) || !isHeaderValue(value)) throw configurationError(`Invalid header ${name}: ${value}`);
}

/** Source: an execution log of API Gateway has the endpoint `https://kinesis.us-east-1.amazonaws.com/?Action=PutRecord`. */
function queryOf(action: string | undefined, mapped: IntegrationRequest['query']): string {
  if (mapped.size === 0) return action === undefined ? '' : `?Action=${action}`;
  const pairs = new Map([...(action === undefined ? [] : [['Action', action] as const]), ...mapped]);
  const encoded = Array.from(pairs, ([name, value]) => `${encodeQuery(name)}=${encodeQuery(value)}`);
  return `?${encoded.join('&')}`;
}

/** The query of a call if the document adds anything to that of API Gateway, otherwise empty: for people. */
export function addedQuery({ action, query }: BackendCall): string {
  return query === queryOf(action, new Map()) ? '' : query;
}

/** A lone surrogate, which no URL can carry, becomes U+FFFD. */
function encodeQuery(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}

/** Headers that the document does not map. */
function defaultHeaders(
  action: string | undefined,
  target: string,
  mapped: IntegrationRequest['headers'],
  { api, ids, headers }: Transaction,
): readonly Header[] {
  // Recorded: an action needs no mapping of the Content-Type, although the client's is application/json.
  const type = action === undefined ? headers.get('content-type') : undefined;
  const defaults: Header[] = [
    ['Content-Type', type || KINESIS_TYPE],
    ['X-Amz-Target', target],
    ['Accept', 'application/json'],
    ['User-Agent', `AmazonAPIGateway_${api.identity.id}`],
    ['X-Amzn-Apigateway-Api-Id', api.identity.id],
    ['X-Amzn-Trace-Id', ids.traceId],
  ];
  return mapped.size === 0 ? defaults : defaults.filter(([name]) => !mapped.has(name.toLowerCase()));
}

/** @throws Refusal 504 when there is no response, 500 when it is longer than API Gateway takes. */
export async function callKinesis(backend: Backend, call: BackendCall): Promise<BackendResponse> {
  let response: BackendResponse;
  try {
    response = await backend(call);
  } catch (error) {
    throw failure(error);
  }
  if (response.body.length > PAYLOAD_MAX_BYTES) throw tooLarge();
  return response;
}

function failure(error: unknown): unknown {
  if (error instanceof BackendTimeout)
    return new Refusal('INTEGRATION_TIMEOUT', { reason: error.message, cause: error });
  if (error instanceof BackendUnreachable) {
    return new Refusal('INTEGRATION_FAILURE', { reason: error.message, cause: error });
  }
  return error instanceof BackendResponseTooLarge ? tooLarge(error) : error;
}

/** The response of AWS in this case is not known, so the message says what to do. */
function tooLarge(cause?: unknown): Refusal {
  const message = `The Kinesis response exceeds the limit of ${PAYLOAD_MAX_BYTES} bytes. Request fewer records.`;
  return new Refusal('API_CONFIGURATION_ERROR', { message, reason: message, verbatim: true, cause });
}
