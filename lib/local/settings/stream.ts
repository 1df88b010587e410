// A stream to create, as people write it: `orders`, or `orders:4` for one with four shards.

export interface StreamToCreate {
  readonly name: string;
  readonly shards: number;
}

const DEFAULT_SHARDS = 1;

/** @param text NAME or NAME:SHARDS, which was checked before: the name of a stream has no colon. */
export function readStream(text: string): StreamToCreate {
  const [name = '', shards] = text.split(':');
  return { name, shards: shards === undefined ? DEFAULT_SHARDS : Number(shards) };
}

/** Whether a parameter of this name has the name of a stream: `stream-name`, `Stream`, `streamId`. */
export function namesStream(parameter: string): boolean {
  return /stream/i.test(parameter) && !/arn$/i.test(parameter);
}
