// The embedded Kinesis: streams in the process, for the gateway and for AWS SDKs.
export { InputError } from '../base/index.ts';
export type { Call, KinesisError, Message, Outcome, Subscribe, Subscription, SubscriptionEvent } from './call/call.ts';
export { createKinesis, type Kinesis, type KinesisEvent, type KinesisOptions } from './create-kinesis.ts';
export type { DiskEvent } from './disk/disk-event.ts';
export { type DiskStore, type DiskStoreOptions, openDiskStore } from './disk/disk-store.ts';
export type { ObservedShard, ObservedStream } from './observe/observe-streams.ts';
export type { Handlers } from './server/carry-out.ts';
export type { ServiceRequest } from './server/respond.ts';
export { respondInProcess, type ServiceResponse } from './server/respond-in-process.ts';
export {
  type KinesisServer,
  type KinesisServerOptions,
  type KinesisServerTimes,
  startKinesisServer,
} from './server/start-kinesis-server.ts';
export { NotWrittenError } from './store/not-written.ts';
export type { Read, SavedStream, ShardLog, Store, StoredRecord, Written } from './store/store.ts';
