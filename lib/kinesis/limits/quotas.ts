// Quotas of the service that apply here too, without the per-second quotas of the account, which nothing local needs.

/** Kinesis API reference, PutRecords: "up to 10 MiB for the entire request, including partition keys". */
export const LARGEST_BATCH = 10 * 1024 * 1024;
/** GetRecords: "up to 10 MB of data per call". */
export const LARGEST_READ = 10 * 1024 * 1024;
/** GetRecords: "The default is to return up to 10,000 records." */
export const MOST_READ = 10_000;
/** The record size of a new stream: 1 MiB of data and partition key. MaxRecordSizeInKiB raises it up to 10 MiB. */
export const DEFAULT_RECORD_KIB = 1024;
/** DescribeLimits; Kinesis Developer Guide, "Quotas and limits": open shards of an account in us-east-1. */
export const MOST_SHARDS = 20_000;
/** Kinesis Developer Guide, "Quotas and limits": streams in on-demand mode. */
export const MOST_ON_DEMAND_STREAMS = 50;
/** Kinesis Developer Guide: a new stream in on-demand mode has 4 shards. */
export const ON_DEMAND_SHARDS = 4;
/** RegisterStreamConsumer: consumers of a stream. */
export const MOST_CONSUMERS = 20;
/** AddTagsToStream: tags of a stream. */
export const MOST_TAGS = 50;
/** IncreaseStreamRetentionPeriod: a day to 365 days. */
export const LEAST_RETENTION_HOURS = 24;
export const MOST_RETENTION_HOURS = 8760;
