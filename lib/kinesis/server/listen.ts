// Listens on the port, or says in one line why it cannot.
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { errorCode, InputError } from '../../base/index.ts';

/**
 * @param port 0 takes a free one.
 * @returns the port.
 * @throws InputError `kinesis-port-taken` when another process has it, `kinesis-cannot-listen` for any other reason.
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explain(error, host, port);
  }
  return (server.address() as AddressInfo).port;
}

function explain(cause: unknown, host: string, port: number): unknown {
  const reason = errorCode(cause);
  if (reason === undefined) return cause;
  if (reason === 'EADDRINUSE') {
    const help = 'Choose another --kinesis-port (0 for any free one).';
    return new InputError(`Kinesis cannot listen on ${host}, port ${port}: the port is already in use.`, {
      code: 'kinesis-port-taken',
      help,
      cause,
    });
  }
  const message = `Kinesis cannot listen on ${host}, port ${port}: ${reason}.`;
  return new InputError(message, {
    code: 'kinesis-cannot-listen',
    help: 'Choose another --kinesis-port, 1024 or higher.',
    cause,
  });
}
