// A gateway over a small document, with a Kinesis of the test's own: what every test of the gateway starts from.

import type { BackendCall, BackendResponse } from '../../lib/gateway/backend/backend.ts';
import type { HandlerOptions } from '../../lib/gateway/create-handler.ts';
import type { HttpResponse } from '../../lib/gateway/http/http-message.ts';
import { createHandler, loadApi } from '../../lib/gateway/index.ts';
import type { LoadOptions } from '../../lib/gateway/load/load-options.ts';
import type { LoadWarning } from '../../lib/gateway/load/report.ts';
import type { RequestTrace } from '../../lib/gateway/request/request-trace.ts';
import { readDocument } from '../../lib/source/source-document.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface GatewaySetup {
  /** Members of the document's root beside openapi and info. */
  readonly document: Json;
  readonly backend?: (call: BackendCall) => Partial<BackendResponse> | Promise<Partial<BackendResponse>>;
  readonly load?: Partial<LoadOptions>;
  readonly handler?: HandlerOptions;
}

export interface ReadableResponse {
  readonly status: number;
  /** By lower-case name; identifiers that differ each time are replaced by their shape. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface TestGateway {
  /** @param target `PUT /dev/a?b=c` */
  send(target: string, options?: { headers?: Json; body?: string | Buffer }): Promise<ReadableResponse>;
  /** As `send`, with the bytes as they are. */
  raw(target: string, options?: { headers?: Json; body?: string | Buffer }): Promise<HttpResponse>;
  /** The calls the backend got. */
  readonly calls: readonly BackendCall[];
  readonly traces: readonly RequestTrace[];
  readonly warnings: readonly LoadWarning[];
  /** The line of the document with this text. */
  lineOf(fragment: string): number;
}

export function makeGateway(setup: GatewaySetup): TestGateway {
  const text = JSON.stringify({ openapi: '3.0.3', info: { title: 'Test', version: '1' }, ...setup.document }, null, 2);
  const { api, warnings } = loadApi(readDocument(text, 'api.json'), { stage: 'dev', ...setup.load });
  const calls: BackendCall[] = [];
  const traces: RequestTrace[] = [];
  const kinesis = async (call: BackendCall): Promise<BackendResponse> => {
    calls.push(call);
    return { status: 200, headers: {}, body: Buffer.from('{}'), ...(await setup.backend?.(call)) };
  };
  const handler = createHandler(api, { kinesis }, { observe: (one) => traces.push(one), ...setup.handler });
  const raw: TestGateway['raw'] = (target, options = {}) => {
    const [method = '', url = ''] = target.split(' ');
    const [rawPath = '', rawQuery = ''] = url.split(/\?(.*)/s);
    const headers = Object.entries(options.headers ?? {}).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)] as const),
    );
    const body = Buffer.from(options.body ?? '');
    return handler({ method, rawPath, rawQuery, headers, body, sourceIp: '203.0.113.9', protocol: 'HTTP/1.1' });
  };
  const send: TestGateway['send'] = async (target, options) => readable(await raw(target, options));
  const lineOf = (fragment: string) => text.split('\n').findIndex((line) => line.includes(fragment)) + 1;
  return { send, raw, calls, traces, warnings, lineOf };
}

/** An operation that responds with 200 from a mock, with members of its own on top. */
export function mockOperation(integration: Json = {}, operation: Json = {}): Json {
  return {
    responses: { 200: { description: 'ok' } },
    'x-amazon-apigateway-integration': {
      type: 'mock',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      responses: { default: { statusCode: '200' } },
      ...integration,
    },
    ...operation,
  };
}

/** An operation that calls PutRecord and passes everything through, with members of its own on top. */
export function kinesisOperation(integration: Json = {}, operation: Json = {}): Json {
  return {
    responses: { 200: { description: 'ok' } },
    'x-amazon-apigateway-integration': {
      type: 'aws',
      httpMethod: 'POST',
      uri: 'arn:aws:apigateway:us-east-1:kinesis:action/PutRecord',
      responses: { default: { statusCode: '200' } },
      ...integration,
    },
    ...operation,
  };
}

/** A gateway with one operation, `POST /dev/x` unless said otherwise. */
export function makeOperation(operation: Json, setup: Partial<GatewaySetup> = {}): TestGateway {
  return makeGateway({ ...setup, document: { paths: { '/x': { post: operation } }, ...setup.document } });
}

const SHAPES: Readonly<Record<string, readonly [RegExp, string]>> = {
  date: [/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/, '<date>'],
  'x-amzn-requestid': [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '<uuid>'],
  'x-amz-apigw-id': [/^[A-Za-z0-9+/]{15}=$/, '<id>'],
  'x-amzn-trace-id': [/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/, '<trace>'],
};

function readable({ status, headers, body }: HttpResponse): ReadableResponse {
  const named = headers.map(([name, value]) => {
    const lower = name.toLowerCase();
    const [shape, placeholder] = SHAPES[lower] ?? [];
    return [lower, shape?.test(value) ? placeholder : value];
  });
  return { status, headers: Object.fromEntries(named), body: body.toString('utf8') };
}

/** Headers of every response of a mock. */
export const MOCK_HEADERS = {
  'content-type': 'application/json',
  date: '<date>',
  'x-amz-apigw-id': '<id>',
  'x-amzn-requestid': '<uuid>',
};

/** Headers of every response of an AWS integration. */
export const AWS_HEADERS = { ...MOCK_HEADERS, 'x-amzn-trace-id': '<trace>' };

/** The whole response to a refused request. */
export function refusal(status: number, errorType: string, body: string): ReadableResponse {
  return { status, headers: { ...MOCK_HEADERS, 'x-amzn-errortype': errorType }, body };
}

export const INTERNAL_ERROR = refusal(500, 'InternalServerErrorException', '{"message": "Internal server error"}');
