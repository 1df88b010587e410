// A document that is in no file, or a Kinesis with something in front of it: executed by the gateway over a real socket, on an embedded
// Kinesis of its own. For the committed document as `npm start` runs it there is local-gateway.ts.
import { readFileSync } from 'node:fs';
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import { type Backend, createHandler, loadApi } from '../../lib/gateway/index.ts';
import { startEmulator } from '../../lib/local/emulator/start-emulator.ts';
import { createKinesisBackend } from '../../lib/local/kinesis/create-kinesis-backend.ts';
import { enforceLimits } from '../../lib/local/kinesis/enforce-limits.ts';
import { startServer } from '../../lib/local/server/start-server.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { kinesisClient } from './local-gateway.ts';

export interface LocalApiOptions {
  /** Text of the document. Default: the committed one. */
  readonly document?: string;
  readonly streams: readonly string[];
  /** Of each stream. Default 1. */
  readonly shards?: number;
  /** Stands between the gateway and Kinesis. */
  readonly around?: (kinesis: Backend) => Backend;
}

export interface LocalApi {
  /** With the stage, without a slash at the end. */
  readonly baseUrl: string;
  /** Talks to the same Kinesis without the API. */
  readonly kinesis: KinesisClient;
  readonly close: () => Promise<void>;
}

const STAGE = 'dev';

export async function startLocalApi({ document, streams, shards = 1, around }: LocalApiOptions): Promise<LocalApi> {
  const file = 'spec/openapi.yaml';
  const { api } = loadApi(readDocument(document ?? readFileSync(file, 'utf8'), file), { stage: STAGE });
  const emulator = await startEmulator({ streams, shards });
  const backend = createKinesisBackend({ endpoint: emulator.endpoint });
  const call = enforceLimits(backend.call, { strict: false });
  const response = createHandler(api, { kinesis: around?.(call) ?? call });
  const server = await startServer({ host: '127.0.0.1', port: 0, handler: response });
  const kinesis = kinesisClient({ kinesis: emulator.endpoint });
  return {
    baseUrl: new URL(STAGE, server.url).href,
    kinesis,
    close: async () => {
      kinesis.destroy();
      await server.close();
      await backend.close();
      await emulator.close();
    },
  };
}
