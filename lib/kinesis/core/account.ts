// The account that owns the streams, and the ARNs that follow from it.

export interface Account {
  /** 12 digits. */
  readonly id: string;
  readonly region: string;
}

/** `arn:aws:kinesis:us-east-1:000000000000:stream/orders`. */
export function streamArnOf({ id, region }: Account, name: string): string {
  return `arn:aws:kinesis:${region}:${id}:stream/${name}`;
}

/** The ARN of the stream, the name of the consumer, and its creation time in whole seconds since 1970. */
export function consumerArnOf(streamArn: string, name: string, createdAt: number): string {
  return `${streamArn}/consumer/${name}:${Math.floor(createdAt / 1000)}`;
}
