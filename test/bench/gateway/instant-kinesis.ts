// A process that answers every call at once as PutRecord: what is left of the time is the gateway's.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const ANSWER =
  '{"SequenceNumber":"49650000000000000000000000000000000000000000000000000000","ShardId":"shardId-000000000000"}';

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.1', 'Content-Length': ANSWER.length });
    response.end(ANSWER);
  });
});
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => console.error(`at http://127.0.0.1:${(server.address() as AddressInfo).port}`));
