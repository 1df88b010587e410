// The bare forwarder that the gateway is measured against: what Node costs that does nothing but pass requests on.
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

const target = new URL(process.argv[2] ?? '');
const agent = new Agent({ keepAlive: true });
const server = createServer((incoming, outgoing) => {
  const { method, url: path, headers } = incoming;
  const forwarded = request({ host: target.hostname, port: target.port, agent, method, path, headers }, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  incoming.pipe(forwarded);
});
server.listen(0, '127.0.0.1', () => console.error(`at http://127.0.0.1:${(server.address() as AddressInfo).port}`));
