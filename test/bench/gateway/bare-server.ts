// The bare server that the gateway is measured against: it reads the body and responds with a constant.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const RESPONSE =
  '{"SequenceNumber":"49650000000000000000000000000000000000000000000000000000","ShardId":"shardId-000000000000"}';

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    Buffer.concat(chunks);
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': RESPONSE.length });
    response.end(RESPONSE);
  });
});
server.listen(0, '127.0.0.1', () => console.error(`at http://127.0.0.1:${(server.address() as AddressInfo).port}`));
