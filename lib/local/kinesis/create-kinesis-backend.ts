// Calls Kinesis over HTTP, once per call: a broken socket must not write a record twice. Independent of API Gateway.
import { createRequire } from 'node:module';
import type { Pool as UndiciPool } from 'undici';
import type { Backend, BackendCall, BackendResponse, Header } from '../../gateway/index.ts';
import { signWithDummyCredentials } from './dummy-credentials.ts';
import { sendOnce } from './send-once.ts';
import type { Sign } from './sign.ts';

// The pool alone: all of undici takes three times as long to load, and `npm start` would wait for it.
const Pool: typeof UndiciPool = createRequire(import.meta.url)('undici/lib/dispatcher/pool.js');

export interface KinesisBackendOptions {
  readonly endpoint: URL;
  /** Default: dummy credentials, for emulators. */
  readonly sign?: Sign;
}

export interface KinesisBackend {
  readonly call: Backend;
  /** Waits for calls in progress. */
  readonly close: () => Promise<void>;
}

/** Further calls wait for a connection; the wait counts toward their timeout. */
const MAX_CONNECTIONS = 256;

export function createKinesisBackend({
  endpoint,
  sign = signWithDummyCredentials,
}: KinesisBackendOptions): KinesisBackend {
  // One request at a time per connection (no pipelining), and no timeouts but the call's own.
  const pool = new Pool(endpoint.origin, {
    connections: MAX_CONNECTIONS,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    call: (call) => {
      const url = new URL(endpoint);
      url.search = call.query;
      const path = `${url.pathname}${url.search}`;
      const signature = sign({ url, headers: call.headers, body: call.body });
      if (signature instanceof Promise) return signature.then((signed) => send(pool, path, call, signed));
      return send(pool, path, call, signature);
    },
    close: () => pool.close(),
  };
}

function send(
  pool: UndiciPool,
  path: string,
  call: BackendCall,
  signature: readonly Header[],
): Promise<BackendResponse> {
  const headers: string[] = [];
  for (const [name, value] of call.headers) headers.push(name, value);
  for (const [name, value] of signature) headers.push(name, value);
  return sendOnce(pool, { path, method: 'POST', headers, body: call.body }, call.timeoutMillis);
}
