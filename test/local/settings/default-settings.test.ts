import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillSettings, type GivenSettings } from '../../../lib/local/settings/default-settings.ts';

describe('the settings of a local gateway', () => {
  it('need no more than a document, whose path may be relative', () => {
    expect(fillSettings({ spec: 'api.yaml' })).toMatchObject({
      spec: resolve('api.yaml'),
      host: '127.0.0.1',
      port: 4500,
      load: { stage: 'dev' },
      streams: ['my-stream'],
      mayExpose: false,
    });
  });

  it('keep what is given', () => {
    expect(fillSettings({ spec: 'api.yaml', port: 0, streams: ['orders:2'] })).toMatchObject({
      port: 0,
      streams: ['orders:2'],
    });
  });

  it('create no stream in a Kinesis that somebody else runs', () => {
    expect(fillSettings({ spec: 'api.yaml', kinesis: { endpoint: new URL('http://127.0.0.1:1') } }).streams).toEqual(
      [],
    );
  });

  it('listen on the loopback address alone when a program without types gives no host', () => {
    const given = { spec: 'api.yaml', host: undefined } as unknown as GivenSettings;
    expect(fillSettings(given).host).toBe('127.0.0.1');
  });
});
