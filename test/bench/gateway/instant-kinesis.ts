// A process that responds to every call immediately, as PutRecord would, so that the difference is the gateway's time.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const RESPONSE =
  '{"SequenceNumber":"49650000000000000000000000000000000000000000000000000000","ShardId":"shardId-000000000000"}';

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.1', 'Content-Length': RESPONSE.length });
    response.end(RESPONSE);
  });
});
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => console.error(`at http://127.0.0.1:${(server.address() as AddressInfo).port}`));
