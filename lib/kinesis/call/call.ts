// Inputs and outcomes of calls to the embedded Kinesis. Types only.

/**
 * The input or the output of an action, with the members of the service model. Blobs are Buffers, timestamps are seconds since 1970 with
 * fractions, integers and longs are numbers, structures and maps are objects, lists are arrays. An absent member is missing or undefined.
 */
export type Message = Readonly<Record<string, unknown>>;

/** An error of the service. */
export interface KinesisError {
  /** Without a prefix: `ResourceNotFoundException`. */
  readonly code: string;
  readonly message: string;
}

export type Outcome = { readonly output: Message } | { readonly error: KinesisError };

/**
 * Runs one action. The members must have the types of the model; bounds, patterns and required members are validated here, with the
 * messages of the service. Never throws for any input. Synchronous unless records have to reach the disk first.
 */
export type Call = (action: string, input: Message) => Outcome | Promise<Outcome>;

/** One event of SubscribeToShard: `SubscribeToShardEvent`. */
export type SubscriptionEvent = Message;

export interface Subscription {
  /** Ends after 5 minutes, at the end of the shard, or by {@link close}. */
  readonly events: AsyncIterable<SubscriptionEvent>;
  close(): void;
}

/** Opens the event stream of SubscribeToShard. */
export type Subscribe = (input: Message) => Subscription | { readonly error: KinesisError };
