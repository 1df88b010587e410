// A process that runs kinesalite on a free port of 127.0.0.1 and prints its URL.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { installEngines } from './install.ts';

interface Options {
  readonly createStreamMs: number;
  readonly deleteStreamMs: number;
  readonly updateStreamMs: number;
  readonly shardLimit: number;
}
type Kinesalite = (options: Options) => Server;

/** Changes of streams are done at once. */
const OPTIONS: Options = { createStreamMs: 0, deleteStreamMs: 0, updateStreamMs: 0, shardLimit: 500 };

const kinesalite = installEngines()('kinesalite') as Kinesalite;
const [handle] = kinesalite(OPTIONS).listeners('request');
const server = createServer(handle as RequestListener);
// The client decides when an idle connection ends: a server that closes one may cut off a request.
server.keepAliveTimeout = 0;
// With the process that started it, however that one ended.
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => console.error(`at http://127.0.0.1:${(server.address() as AddressInfo).port}`));
