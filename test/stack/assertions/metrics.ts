// The metrics that AWS publishes for the services of the stack, with the dimensions that they have.
// Sources: API Gateway Developer Guide, "Amazon API Gateway dimensions and metrics"; Kinesis Data Streams Developer Guide, "Monitor the
// Amazon Kinesis Data Streams service with Amazon CloudWatch"; read in November 2026.

export interface PublishedMetrics {
  readonly names: readonly string[];
  /** Each the names of the dimensions that a metric has together. */
  readonly dimensions: readonly (readonly string[])[];
}

export const PUBLISHED_METRICS: Readonly<Record<string, PublishedMetrics>> = {
  'AWS/ApiGateway': {
    names: ['4XXError', '5XXError', 'CacheHitCount', 'CacheMissCount', 'Count', 'IntegrationLatency', 'Latency'],
    dimensions: [['ApiName'], ['ApiName', 'Stage'], ['ApiName', 'Method', 'Resource', 'Stage']],
  },
  'AWS/Kinesis': {
    names: [
      'GetRecords.Bytes',
      'GetRecords.IteratorAgeMilliseconds',
      'GetRecords.Latency',
      'GetRecords.Records',
      'GetRecords.Success',
      'IncomingBytes',
      'IncomingRecords',
      'PutRecord.Bytes',
      'PutRecord.Latency',
      'PutRecord.Success',
      'PutRecords.Bytes',
      'PutRecords.FailedRecords',
      'PutRecords.Latency',
      'PutRecords.Records',
      'PutRecords.Success',
      'PutRecords.SuccessfulRecords',
      'PutRecords.ThrottledRecords',
      'PutRecords.TotalRecords',
      'ReadProvisionedThroughputExceeded',
      'SubscribeToShard.RateExceeded',
      'SubscribeToShard.Success',
      'SubscribeToShardEvent.Bytes',
      'SubscribeToShardEvent.MillisBehindLatest',
      'SubscribeToShardEvent.Records',
      'SubscribeToShardEvent.Success',
      'WriteProvisionedThroughputExceeded',
    ],
    dimensions: [['StreamName']],
  },
};
