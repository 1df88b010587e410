// The embedded Kinesis: streams in the process, for the gateway and for AWS SDKs.
export type { Call, KinesisError, Message, Outcome, Subscribe, Subscription, SubscriptionEvent } from './call/call.ts';
