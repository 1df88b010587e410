// kinesis-local in this process. By itself it listens on every interface, on two ports; here only on 127.0.0.1.
import { createRequire } from 'node:module';
import { type AddressInfo, Server } from 'node:net';
import { dirname, join } from 'node:path';
import type { EngineOptions } from './engine.ts';

/** A placeholder for the plain HTTP port in kinesis-local's settings: tells its `listen` from the TLS one. */
const PLAIN_PORT = 1;
const TLS_PORT = 2;

/**
 * Serves kinesis-local on 127.0.0.1. It speaks HTTP by itself, so requests with an `Origin` cannot be refused here.
 * @throws Error with Node's code when the port is taken, or MODULE_NOT_FOUND when it is not installed.
 */
export async function startKinesisLocal(options: EngineOptions): Promise<number> {
  const load = createRequire(import.meta.url);
  const main = load.resolve('kinesis-local');
  Object.assign(process.env, {
    KINESIS_MOCK_PLAIN_PORT: String(PLAIN_PORT),
    KINESIS_MOCK_TLS_PORT: String(TLS_PORT),
    KINESIS_MOCK_CERT_PATH: join(dirname(main), 'server.json'),
    CREATE_STREAM_DURATION: '1ms',
    DELETE_STREAM_DURATION: '1ms',
    SHARD_LIMIT: '500',
    LOG_LEVEL: 'ERROR',
  });
  const port = listenOnLoopback(options.port);
  load(main);
  return port;
}

/** Rewrites what the next servers listen on. @returns the port of the plain one, once it listens. */
function listenOnLoopback(port: number): Promise<number> {
  const listen = Server.prototype.listen as (...args: unknown[]) => Server;
  return new Promise((resolve, reject) => {
    Server.prototype.listen = function (this: Server, requested: unknown, ...rest: unknown[]) {
      const done = rest.findLast((argument) => typeof argument === 'function');
      if (requested !== PLAIN_PORT) return listen.call(this, 0, '127.0.0.1', done);
      this.once('listening', () => resolve((this.address() as AddressInfo).port));
      this.once('error', reject);
      return listen.call(this, port, '127.0.0.1', done);
    } as Server['listen'];
  });
}
