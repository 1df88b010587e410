// kinesalite in this process, behind a guard. By itself it responds to every web page (`Access-Control-Allow-Origin: *`) and crashes
// when a client resets a connection in the middle of a body. The guard prevents both.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { EngineOptions } from './engine.ts';
import { patchKinesaliteActions } from './patch-actions.ts';

type Kinesalite = (options: {
  path?: string;
  createStreamMs: number;
  deleteStreamMs: number;
  shardLimit: number;
}) => Server;

/** The default number of shards of an AWS account in the larger regions. */
const SHARD_LIMIT = 500;

/**
 * Serves kinesalite on 127.0.0.1.
 * @throws Error with Node's code for the port, or with code DATA_DIR when the folder cannot be opened.
 */
export async function startKinesalite(options: EngineOptions): Promise<number> {
  const load = createRequire(import.meta.url);
  if (options.dataDir !== undefined) await tryDataDir(load, options.dataDir);
  patchKinesaliteActions(load);
  const kinesalite = load('kinesalite') as Kinesalite;
  const store = kinesalite({
    createStreamMs: 0,
    deleteStreamMs: 0,
    shardLimit: SHARD_LIMIT,
    ...(options.dataDir && { path: options.dataDir }),
  });
  const [handle] = store.listeners('request') as RequestListener[];
  if (handle === undefined) throw new Error('kinesalite has no request listener');
  const server = createServer((request, response) => admit(request, response, handle));
  // The gateway's pool decides when an idle connection ends: a server that closes one may cut off a request.
  server.keepAliveTimeout = 0;
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Opens and closes the store: kinesalite itself crashes when it cannot open a folder. */
async function tryDataDir(load: NodeJS.Require, path: string): Promise<void> {
  type Done = (error?: Error | null) => void;
  // A dependency of kinesalite, not ours: resolved from kinesalite's folder.
  const leveldown = createRequire(load.resolve('kinesalite'))('leveldown') as (path: string) => {
    open(done: Done): void;
    close(done: Done): void;
  };
  const store = leveldown(path);
  try {
    await new Promise<void>((resolve, reject) => store.open((error) => (error ? reject(error) : resolve())));
    await new Promise<void>((resolve, reject) => store.close((error) => (error ? reject(error) : resolve())));
  } catch (error) {
    throw Object.assign(new Error(error instanceof Error ? error.message : String(error)), { code: 'DATA_DIR' });
  }
}

function admit(request: IncomingMessage, response: ServerResponse, handle: RequestListener): void {
  if (request.headers.origin !== undefined) {
    response.writeHead(403, { 'content-type': 'text/plain', connection: 'close' });
    response.end('The embedded Kinesis refuses requests from web pages (requests with an Origin header).\n');
    return;
  }
  handle(request, response);
  // kinesalite throws from its listener; a broken request needs no response.
  request.removeAllListeners('error').on('error', () => {});
}
