// The bytes of events on the gateway of this machine.
import { describe } from 'vitest';
import { eventBytesSuite } from './events-suite.ts';
import { useLocalEvents } from './use-local-events.ts';

describe('on the local gateway', () => {
  eventBytesSuite(useLocalEvents('event-bytes'));
});
