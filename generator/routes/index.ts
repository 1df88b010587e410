// The list of routes, in the order of the document. A new route is a declaration, its templates and a line here.
import type { Route } from '../declaration/route.ts';
import { describeStreamSummary } from './describe-stream-summary.ts';
import { getRecords } from './get-records.ts';
import { getShardIterator } from './get-shard-iterator.ts';
import { listShards } from './list-shards.ts';
import { postEvent } from './post-event.ts';
import { postEvents } from './post-events.ts';
import { putRecord } from './put-record.ts';
import { putRecords } from './put-records.ts';

export const ROUTES: readonly Route[] = [
  putRecord,
  putRecords,
  getShardIterator,
  getRecords,
  describeStreamSummary,
  listShards,
  postEvent,
  postEvents,
];
