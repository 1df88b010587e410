// 20,000 hostile requests to the routes of events with every source of partition keys, 2,000 of them batches.
import { describe } from 'vitest';
import { eventsSuite } from './events-suite.ts';

describe('hostile requests', () => {
  eventsSuite(18_000, 2_000);
});
