// A process that runs kinesis-local on a free port of 127.0.0.1 and prints its URL. By itself it listens on all interfaces, on two ports.
import { type AddressInfo, Server } from 'node:net';
import { dirname, join } from 'node:path';
import { installEngines } from './install.ts';

/** Stands for the port of plain HTTP in its settings: tells its `listen` from that for TLS. */
const PLAIN_PORT = 1;
const TLS_PORT = 2;

const load = installEngines();
const main = load.resolve('kinesis-local');
const AT_ONCE = '1ms';
Object.assign(process.env, {
  KINESIS_MOCK_PLAIN_PORT: String(PLAIN_PORT),
  KINESIS_MOCK_TLS_PORT: String(TLS_PORT),
  KINESIS_MOCK_CERT_PATH: join(dirname(main), 'server.json'),
  AWS_ACCOUNT_ID: '000000000000',
  AWS_REGION: 'us-east-1',
  CREATE_STREAM_DURATION: AT_ONCE,
  DELETE_STREAM_DURATION: AT_ONCE,
  MERGE_SHARDS_DURATION: AT_ONCE,
  SPLIT_SHARD_DURATION: AT_ONCE,
  START_STREAM_ENCRYPTION_DURATION: AT_ONCE,
  STOP_STREAM_ENCRYPTION_DURATION: AT_ONCE,
  SHARD_LIMIT: '500',
  LOG_LEVEL: 'ERROR',
});

const listen = Server.prototype.listen as (...args: unknown[]) => Server;
Server.prototype.listen = function (this: Server, requested: unknown, ...rest: unknown[]) {
  const isPlain = requested === PLAIN_PORT;
  if (isPlain) {
    this.once('listening', () => console.error(`at http://127.0.0.1:${(this.address() as AddressInfo).port}`));
  }
  return listen.call(
    this,
    0,
    '127.0.0.1',
    rest.findLast((argument) => typeof argument === 'function'),
  );
} as Server['listen'];

// With the process that started it, however that one ended.
process.on('disconnect', () => process.exit());
load(main);
