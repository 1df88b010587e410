// A document that is in no file, or a Kinesis with something in front of it: executed by the gateway over a real socket, on an embedded
// Kinesis of its own. For the committed document as `npm start` runs it there is local-gateway.ts.
import { readFileSync } from 'node:fs';
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import { type Backend, createHandler, type HandlerOptions, loadApi } from '../../lib/gateway/index.ts';
import { startServer } from '../../lib/local/server/start-server.ts';
import { startKinesis } from '../../lib/local/start/start-kinesis.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { kinesisClient } from './local-gateway.ts';

export interface LocalApiOptions {
  /** Text of the document. Default: the committed one. */
  readonly document?: string;
  /** `orders`, or `orders:4`. */
  readonly streams: readonly string[];
  /** Stands between the gateway and Kinesis. */
  readonly around?: (kinesis: Backend) => Backend;
  readonly handler?: HandlerOptions;
}

export interface LocalApi {
  /** With the stage, without a slash at the end. */
  readonly baseUrl: string;
  /** Talks to the same Kinesis without the API. */
  readonly kinesis: KinesisClient;
  readonly close: () => Promise<void>;
}

const STAGE = 'dev';

export async function startLocalApi({ document, streams, around, handler }: LocalApiOptions): Promise<LocalApi> {
  const file = 'spec/openapi.yaml';
  const { api } = loadApi(readDocument(document ?? readFileSync(file, 'utf8'), file), { stage: STAGE });
  const embedded = await startKinesis({ kinesis: { port: 0 }, streams, region: 'us-east-1', say: () => {} });
  const response = createHandler(api, { kinesis: around?.(embedded.call) ?? embedded.call }, handler);
  const server = await startServer({ host: '127.0.0.1', port: 0, handler: response });
  const kinesis = kinesisClient({ kinesis: embedded.endpoint });
  return {
    baseUrl: new URL(STAGE, server.url).href,
    kinesis,
    close: async () => {
      kinesis.destroy();
      await server.close();
      await embedded.close();
    },
  };
}
