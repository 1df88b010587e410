// Finds the stream that a request names, in its current state.
import type { Message } from '../call/call.ts';
import type { Core } from './core.ts';
import { invalidArgument, isRefused, notFound, type Refused } from './refuse.ts';
import type { Stream } from './stream.ts';
import { sweepStream } from './sweep-streams.ts';

const ARN = /^arn:aws[^:]*:kinesis:([^:]*):(\d{12}):stream\/([^/]+)$/;
const SWEEP_MS = 1000;

export interface StreamPlace {
  readonly name: string;
  readonly region: string;
  readonly account: string;
}

/** Undefined for a string that is not the ARN of a stream. */
export function readStreamArn(arn: string): StreamPlace | undefined {
  const [, region, account, name] = ARN.exec(arn) ?? [];
  return region === undefined || account === undefined || name === undefined ? undefined : { name, region, account };
}

/**
 * The stream that StreamName, StreamARN or both name. The messages for neither, for two that differ and for a StreamId are ours: no public
 * recording of the service has them.
 */
export function findStream(core: Core, input: Message): Stream | Refused {
  const { account } = core;
  const place = streamPlaceOf(core, input);
  if (isRefused(place)) return place;
  const isHere = place.region === account.region && place.account === account.id;
  const stream = isHere ? streamNamed(core, place.name) : undefined;
  return stream ?? streamNotFound(place.name, place.account);
}

/** The name that StreamName, StreamARN or both give, whether or not the stream exists. */
export function streamPlaceOf({ account }: Core, input: Message): StreamPlace | Refused {
  const { StreamName: name, StreamARN: arn, StreamId: id } = input;
  if (id !== undefined) return invalidArgument('StreamId is not supported. Use StreamARN or StreamName.');
  if (typeof arn !== 'string') {
    if (typeof name === 'string') return { name, region: account.region, account: account.id };
    return invalidArgument('Either StreamARN or StreamName should be provided.');
  }
  const place = readStreamArn(arn);
  if (place === undefined) return invalidArgument(`${arn} is not the ARN of a stream.`);
  if (typeof name === 'string' && name !== place.name) {
    return invalidArgument(`StreamARN ${arn} and StreamName ${name} do not name the same stream.`);
  }
  return place;
}

export function streamNotFound(name: string, account: string): Refused {
  return notFound(`Stream ${name} under account ${account} not found.`);
}

/** Completes changes that are due, and drops what has expired. */
export function streamNamed(core: Core, name: string): Stream | undefined {
  const stream = settledStream(core, name);
  const now = core.now();
  if (stream !== undefined && Math.abs(now - stream.sweptAt) >= SWEEP_MS) sweepStream(stream, now);
  return stream;
}

/** All of them, in no order. Changes that are due have been completed; expired records may still be there. */
export function allStreams(core: Core): Stream[] {
  return [...core.streams.keys()].map((name) => settledStream(core, name)).filter((stream) => stream !== undefined);
}

function settledStream(core: Core, name: string): Stream | undefined {
  const stream = core.streams.get(name);
  if (stream?.pending === undefined || stream.pending.at > core.now()) return stream;
  const { apply } = stream.pending;
  stream.pending = undefined;
  apply();
  return core.streams.get(name);
}
