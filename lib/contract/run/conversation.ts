// Sends requests to a target exactly as given, header names included, and records every exchange.
import { ok } from 'node:assert/strict';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Target } from './target.ts';

export interface ApiRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the stage; `{stream}` stands for the target's stream. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Of the body; `latin1` sends each character as one byte. Default: utf8. */
  readonly encoding?: 'utf8' | 'latin1';
}

export interface ApiResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface Exchange {
  readonly request: ApiRequest;
  readonly response: ApiResponse;
}

export interface Conversation {
  readonly target: Target;
  readonly exchanges: readonly Exchange[];
  /** @throws when no complete response arrives within 35 seconds; API Gateway takes at most 29. */
  send(request: ApiRequest): Promise<ApiResponse>;
}

const TIMEOUT_MS = 35_000;

export function openConversation(target: Target): Conversation {
  const exchanges: Exchange[] = [];
  return {
    target,
    exchanges,
    send: async (request) => {
      const response = await exchange(target, request);
      exchanges.push({ request, response });
      if (target.origin !== undefined) expectReadable(response, target.origin);
      return response;
    },
  };
}

/** Uses node:http, because fetch adds headers and rewrites the names of the given ones. */
async function exchange(target: Target, sent: ApiRequest): Promise<ApiResponse> {
  const { method, path, headers: given, encoding } = sent;
  const body = sent.body === undefined ? undefined : Buffer.from(sent.body, encoding);
  const url = new URL(target.baseUrl + path.replace('{stream}', encodeURIComponent(target.streamName)));
  const headers = { ...given, ...(target.origin !== undefined && { Origin: target.origin }) };
  const credentials = await target.authorize?.({ method, url, headers, body });
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method,
      headers: { ...headers, ...credentials, ...lengthOf(body) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, value?.toString()]),
          ),
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.end(body);
  });
}

/** @throws AssertionError when a browser would hide the response from the page. */
function expectReadable({ status, headers }: ApiResponse, origin: string): void {
  const allowed = headers['access-control-allow-origin'];
  const message = `The response with status ${status} allows the origin ${allowed ?? 'of no page'}, not ${origin}`;
  ok(allowed === '*' || allowed === origin, message);
}

function lengthOf(body: Buffer | undefined): Record<string, string> {
  return body === undefined ? {} : { 'Content-Length': String(body.length) };
}
