// Uses an existing Kinesis: LocalStack, another emulator, or AWS with the credentials of this machine.
import { BackendTimeout, BackendUnreachable } from '../../gateway/index.ts';
import { chooseSigner } from '../kinesis/choose-signer.ts';
import { createKinesisBackend } from '../kinesis/create-kinesis-backend.ts';
import { createStreams } from '../kinesis/create-streams.ts';
import { readStream } from '../settings/stream.ts';
import type { KinesisInUse, KinesisWish } from './kinesis.ts';

/** Between attempts to create streams at an endpoint that is down. */
const RETRY_MS = 2000;

/** @throws InputError */
export async function useEndpoint(endpoint: URL, { streams, say }: KinesisWish): Promise<KinesisInUse> {
  const { sign, credentials, note } = await chooseSigner(endpoint);
  if (note !== undefined) say(note);
  const client = createKinesisBackend({ endpoint, sign });
  let retry: NodeJS.Timeout | undefined;
  let closing = false;
  const create = async (): Promise<void> => {
    try {
      await createStreams(client.call, streams.map(readStream));
    } catch (error) {
      if (!(error instanceof BackendUnreachable || error instanceof BackendTimeout)) throw error;
      if (retry === undefined)
        say(`No response from ${endpoint.origin} yet. The streams will be created when it responds.`);
      if (!closing) retry = setTimeout(() => create().catch((late: Error) => say(late.message)), RETRY_MS);
    }
  };
  if (streams.length > 0) await create();
  return {
    call: client.call,
    endpoint,
    credentials,
    close: async () => {
      closing = true;
      clearTimeout(retry);
      await client.close();
    },
  };
}
