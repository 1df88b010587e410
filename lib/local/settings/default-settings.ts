// The default settings of a local gateway, for the command line and for programs.
import { resolve } from 'node:path';
import type { GatewaySettings, KinesisSettings } from './settings.ts';

/** Settings of which only the document is required; its path may be relative. */
export type GivenSettings = Pick<GatewaySettings, 'spec'> & Partial<GatewaySettings>;

export const LOCAL_DEFAULTS = {
  host: '127.0.0.1',
  port: 4500,
  stage: 'dev',
  /** Of the embedded Kinesis, for SDKs: the port that kinesalite and others have by default. */
  kinesisPort: 4567,
  region: 'us-east-1',
  /** The stream of the examples in the document. */
  stream: 'my-stream',
} as const;

/** Streams are created in an embedded Kinesis alone: others have an owner. */
export function defaultStreams(kinesis: KinesisSettings): readonly string[] {
  return 'endpoint' in kinesis ? [] : [LOCAL_DEFAULTS.stream];
}

/** Fills in every default; messages for people go to standard error. A member that is undefined counts as absent. */
export function fillSettings(given: GivenSettings): GatewaySettings {
  const kinesis = given.kinesis ?? {};
  return {
    spec: resolve(given.spec),
    load: given.load ?? { stage: LOCAL_DEFAULTS.stage },
    host: given.host ?? LOCAL_DEFAULTS.host,
    port: given.port ?? LOCAL_DEFAULTS.port,
    allowHosts: given.allowHosts ?? [],
    allowOrigins: given.allowOrigins ?? [],
    kinesis,
    streams: given.streams ?? defaultStreams(kinesis),
    faults: given.faults ?? { always: [], seed: 0, byHeader: false },
    handler: given.handler ?? {},
    ...(given.log && { log: given.log }),
    watch: given.watch ?? false,
    ...(given.sources && { sources: given.sources }),
    mayExpose: given.mayExpose ?? false,
    say: given.say ?? ((line) => void process.stderr.write(`${line}\n`)),
  };
}
