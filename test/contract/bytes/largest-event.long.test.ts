// The largest events on the gateway of this machine.
import { describe } from 'vitest';
import { largestEventSuite } from './largest-event-suite.ts';
import { useLocalEvents } from './use-local-events.ts';

describe('on the local gateway', () => {
  largestEventSuite(useLocalEvents('largest-events'));
});
