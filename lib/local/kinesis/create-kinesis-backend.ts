// Calls Kinesis over HTTP, once per call: a record must not be written twice because a socket broke. Knows nothing of API Gateway.
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
  /** Waits for the calls under way. */
  readonly close: () => Promise<void>;
}

/** Calls beyond these wait for a connection, and the wait counts towards their timeout. */
const MOST_CONNECTIONS = 256;

export function createKinesisBackend({
  endpoint,
  sign = signWithDummyCredentials,
}: KinesisBackendOptions): KinesisBackend {
  // One request at a time on a connection (no pipelining), and no time limits but the call's own.
  const pool = new Pool(endpoint.origin, {
    connections: MOST_CONNECTIONS,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = endpoint.pathname;
  return {
    call: (call) => {
      const signature = sign({ endpoint, headers: call.headers, body: call.body });
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
