// Creates missing streams and waits until they accept records.
import { setTimeout as sleep } from 'node:timers/promises';
import { jsonContentTypeOf, jsonTargetOf, kinesisModel } from '../../aws/index.ts';
import { InputError } from '../../base/index.ts';
import type { Backend } from '../../gateway/index.ts';
import type { StreamToCreate } from '../settings/stream.ts';

const CALL_TIMEOUT_MS = 10_000;
/** Kinesis takes seconds to create a stream, the embedded Kinesis no time. */
const MAX_WAIT_MS = 120_000;

/**
 * An existing stream keeps its shards.
 * @throws InputError when Kinesis refuses a stream; BackendUnreachable or BackendTimeout when Kinesis does not respond.
 */
export async function createStreams(call: Backend, streams: readonly StreamToCreate[]): Promise<void> {
  for (const { name, shards } of streams) {
    const status = await statusOf(call, name);
    if (status === undefined) await ask(call, 'CreateStream', { StreamName: name, ShardCount: shards });
    if (status !== 'ACTIVE' && status !== 'UPDATING') await waitUntilActive(call, name);
  }
}

async function waitUntilActive(call: Backend, stream: string): Promise<void> {
  let pause = 1;
  for (let waited = 0; waited < MAX_WAIT_MS; waited += pause, pause = Math.min(2 * pause, 1000)) {
    if ((await statusOf(call, stream)) === 'ACTIVE') return;
    await sleep(pause);
  }
  throw new InputError(`The stream ${stream} did not become ACTIVE within ${MAX_WAIT_MS / 1000} s.`, {
    code: 'stream-not-active',
  });
}

async function statusOf(call: Backend, stream: string): Promise<string | undefined> {
  const output = await ask(call, 'DescribeStreamSummary', { StreamName: stream }, 'ResourceNotFoundException');
  const summary = output?.['StreamDescriptionSummary'] as { StreamStatus?: string } | undefined;
  return summary?.StreamStatus;
}

/** @returns undefined when Kinesis responds with the exception that is allowed. */
async function ask(
  call: Backend,
  action: string,
  input: { readonly StreamName: string; readonly ShardCount?: number },
  mayHappen?: string,
): Promise<Record<string, unknown> | undefined> {
  const { status, body } = await call({
    service: 'kinesis',
    action,
    query: '',
    headers: [
      ['Content-Type', jsonContentTypeOf(kinesisModel)],
      ['X-Amz-Target', jsonTargetOf(kinesisModel, action)],
    ],
    body: Buffer.from(JSON.stringify(input)),
    timeoutMillis: CALL_TIMEOUT_MS,
  });
  const output = (body.length === 0 ? {} : JSON.parse(body.toString())) as Record<string, unknown>;
  if (status === 200) return output;
  const type = String(output['__type'] ?? status).replace(/^.*#/, '');
  if (type === mayHappen) return undefined;
  const message = output['message'] ?? output['Message'] ?? 'no message';
  throw new InputError(`${action} failed for the stream ${input.StreamName} with ${type}: ${message}`, {
    code: 'stream-refused',
    help: 'Check the names and the numbers of shards in --stream.',
  });
}
