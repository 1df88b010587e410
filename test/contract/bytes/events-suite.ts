// The bodies of events come back from Kinesis byte for byte.
import { expect, it } from 'vitest';
import { readStream } from '../../support/read-stream.ts';
import type { BytesTarget } from './bytes-suite.ts';
import { EVENT_BODIES } from './event-bodies.ts';
import { postEvent, storedOf } from './post-event.ts';

/** `target` is asked when the first test runs. */
export function eventBytesSuite(target: () => BytesTarget): void {
  it('bodies of JSON, text and bytes are stored as they were sent', async () => {
    for (const [index, { what, type, body }] of EVENT_BODIES.entries()) {
      const response = await postEvent(target(), 'events', { type, key: `body ${index}`, body });
      expect({ what, type, ...response }).toMatchObject({ status: 200 });
    }
    const records = await readStream(target().kinesis, target().streamName);
    const stored = new Map(records.map(({ key, data }) => [key, data.toString('hex')]));
    for (const [index, { what, type, body }] of EVENT_BODIES.entries()) {
      // To a template, an empty body and {} are one.
      const expected = body.length === 0 && type !== 'application/octet-stream' ? Buffer.from('{}') : body;
      const hex = stored.get(`body ${index}`);
      expect({ what, type, hex }).toEqual({ what, type, hex: expected.toString('hex') });
    }
  });

  it.each(['application/json', 'text/plain'])('invalid UTF-8 that is sent as %s is stored as U+FFFD', async (type) => {
    const key = `invalid ${type}`;
    const body = Buffer.of(0x61, 0xff, 0x62);
    expect(await postEvent(target(), 'events', { type, key, body })).toMatchObject({ status: 200 });
    expect(await storedOf(target(), key)).toEqual([Buffer.from('a\ufffdb')]);
  });
}
