// A stream to create, as people write it: `orders`, or `orders:4` for one with four shards.

export interface StreamToCreate {
  readonly name: string;
  readonly shards: number;
}

const DEFAULT_SHARDS = 1;

/**
 * @param text NAME or NAME:SHARDS. The name of a stream has no colon.
 * @returns a number of shards that is NaN if the text has another form. Whether the name and the number are allowed is not checked.
 */
export function readStream(text: string): StreamToCreate {
  const [name = '', shards, ...rest] = text.split(':');
  if (shards === undefined) return { name, shards: DEFAULT_SHARDS };
  return { name, shards: /^\d+$/.test(shards) && rest.length === 0 ? Number(shards) : Number.NaN };
}

/** Whether a parameter of this name has the name of a stream: `stream-name`, `Stream`, `streamId`. */
export function namesStream(parameter: string): boolean {
  return /stream/i.test(parameter) && !/arn$/i.test(parameter);
}
