// POST /streams/{stream-name}/events/batch: each line of the body is a record.
import { boundsOf, kinesisModel } from '../../lib/aws/index.ts';
import type { Route } from '../declaration/route.ts';
import { partitionKeyHeader, streamName } from './parameters.ts';
import { batchRejected, batchStored } from './write-responses.ts';

const RECORDS = boundsOf(kinesisModel, 'PutRecords.Records');

export const postEvents: Route = {
  id: 'post-events',
  action: 'PutRecords',
  group: 'events',
  method: 'post',
  path: '/streams/{stream-name}/events/batch',
  summary: 'Post a batch of events',
  description: [
    `Writes ${RECORDS.min} to ${RECORDS.max} lines to the stream, each as a record in UTF-8, as it was sent and without its line end. A line ends with LF, CR or both; empty lines are skipped, and lines are not validated. Kinesis accepts or rejects each record separately and returns the results in the order of the lines. If some records were rejected, send only those lines again.`,
    'After a 504 or a dropped connection, events may have been written: delivery is at least once.',
  ].join('\n\n'),
  parameters: [streamName, partitionKeyHeader],
  bodies: [
    {
      format: 'text',
      mediaType: 'application/x-ndjson',
      example: '{"event":"order.created","order":1001}\n{"event":"order.paid","order":1001}\n',
    },
  ],
  response: batchStored,
  partialFailure: batchRejected,
};
