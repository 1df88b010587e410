// Quotas of the service that apply here too, without the per-second quotas of the account, which nothing local needs.

/** GetRecords: "The default is to return up to 10,000 records." */
export const MOST_READ = 10_000;
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
