// POST /streams/{stream-name}/events: the body is the record.
import type { Route } from '../declaration/route.ts';
import { partitionKeyHeader, streamName } from './parameters.ts';
import { recordStored } from './write-responses.ts';

export const postEvent: Route = {
  id: 'post-event',
  action: 'PutRecord',
  group: 'events',
  method: 'post',
  path: '/streams/{stream-name}/events',
  summary: 'Post an event',
  description: [
    'Writes the body to the stream as one record, as it was sent: JSON is not validated, and text is stored in UTF-8. Send `application/octet-stream` to store any bytes.',
    'An empty body is stored as `{}`, as `application/octet-stream` as an empty record.',
    'After a 504 or a dropped connection, the event may have been written: delivery is at least once.',
  ].join('\n\n'),
  parameters: [streamName, partitionKeyHeader],
  bodies: [
    { format: 'json', example: { event: 'order.created', order: 1001 } },
    { format: 'text', mediaType: 'text/plain', example: 'order 1001 created' },
    { format: 'binary', mediaType: 'application/octet-stream', example: 'any bytes' },
  ],
  response: recordStored,
};
