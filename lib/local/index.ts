// What `npm start` is: a server, an embedded Kinesis, faults, a documentation page and a log around the gateway. Light
// to load: what a start needs is imported when it is needed.
export { parseFaults } from './faults/fault.ts';
export { awsRegion } from './kinesis/aws-endpoint.ts';
export type { Gateway } from './settings/gateway.ts';
export type { GatewaySettings, KinesisSettings } from './settings/settings.ts';
export { startGateway } from './start/start-gateway.ts';
