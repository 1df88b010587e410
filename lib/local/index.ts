// What `npm start` runs: a server, an embedded Kinesis, faults, a documentation page and a log around the gateway. Light
// to load: everything else is imported when it is needed.

// Start a gateway and stop it.

export type { Gateway } from './settings/gateway.ts';
export { startGateway } from './start/start-gateway.ts';

// What it can be told.

export { type Fault, parseFaults } from './faults/fault.ts';
export type { RequestLogOptions } from './log/request-log.ts';
export type { GivenSettings } from './settings/default-settings.ts';
export type {
  DocumentSources,
  EmbeddedKinesis,
  FaultSettings,
  GatewaySettings,
  KinesisSettings,
} from './settings/settings.ts';

// What is thrown for a mistake in the settings or the document.

export { InputError } from '../base/index.ts';

// Not public: for other folders of this package, and may change at any time.

export { awsRegion } from './kinesis/aws-endpoint.ts';
export { loadAwsSigner } from './kinesis/load-aws-signer.ts';
export { defaultStreams, LOCAL_DEFAULTS } from './settings/default-settings.ts';
export { readStream } from './settings/stream.ts';
