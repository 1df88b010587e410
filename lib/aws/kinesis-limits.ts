// Limits of Kinesis that its model does not have. Source: Kinesis API reference, the page of each action.

/**
 * PutRecord and PutRecords, of one record: the data before base64 and the partition key in UTF-8, together. A stream can be made to
 * take up to 10 MiB (UpdateMaxRecordSize), which is the bound of `Data` in the model.
 */
export const RECORD_MAX_BYTES = 1024 * 1024;

/** PutRecords, of the whole request: all records, with their partition keys. */
export const BATCH_MAX_BYTES = 10 * 1024 * 1024;

/** GetRecords, of the whole response: the data before base64. */
export const READ_MAX_BYTES = 10_485_760;

/** ListShards, of one response: the default of MaxResults, and never more whatever it says. */
export const SHARDS_MAX = 1000;

/** GetShardIterator: an iterator expires five minutes after it was returned. */
export const ITERATOR_LIFETIME_MS = 300_000;
