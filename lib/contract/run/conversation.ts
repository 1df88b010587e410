// Sends requests to a target exactly as given, header names included, and records every exchange.
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Target } from './target.ts';

export interface ApiRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the stage; `{stream}` stands for the target's stream. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
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
      exchanges.push({ request, response: response });
      return response;
    },
  };
}

/** Uses node:http, because fetch adds headers and rewrites the names of the given ones. */
function exchange(target: Target, { method, path, headers, body }: ApiRequest): Promise<ApiResponse> {
  const url = new URL(target.baseUrl + path.replace('{stream}', encodeURIComponent(target.streamName)));
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method,
      headers: { ...headers, ...lengthOf(body) },
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

function lengthOf(body: string | undefined): Record<string, string> {
  return body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
}
