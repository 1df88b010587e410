// What a service requires of a request beyond what its model says.
//
// Source: Kinesis API reference, "You must specify either the StreamName or the StreamARN parameter, or both", and PutRecord: a partition key
// is optional for streams with service-managed record distribution only; SNS API reference, Publish: "If you don't specify a value for the
// TopicArn parameter, you must specify a value for the PhoneNumber or TargetArn parameters"; EventBridge API reference,
// PutEventsRequestEntry: "Detail, DetailType, and Source are required for EventBridge to successfully send an event to an event bus".
import { inputShapeOf, shapesOfService } from './read-model.ts';

export interface Requirement {
  /** Of the object that has the members: empty for the request itself, `Records[]` for each entry of a list. */
  readonly path: string;
  /** One of these members is enough. */
  readonly anyOf: readonly string[];
  /** When it is not required, after "unless". */
  readonly unless?: string;
}

const REQUIREMENTS: Readonly<Record<string, readonly Requirement[]>> = {
  'events.PutEvents': ['Source', 'DetailType', 'Detail'].map((name) => ({ path: 'Entries[]', anyOf: [name] })),
  'kinesis.PutRecord': [partitionKey('')],
  'kinesis.PutRecords': [partitionKey('Records[]')],
  'sns.Publish': [{ path: '', anyOf: ['TopicArn', 'TargetArn', 'PhoneNumber'] }],
};

const STREAM = ['StreamName', 'StreamARN'];

export function requirementsOf(service: string, action: string): readonly Requirement[] {
  const key = `${service}.${action}`;
  const own = Object.hasOwn(REQUIREMENTS, key) ? (REQUIREMENTS[key] ?? []) : [];
  const shapes = service === 'kinesis' ? shapesOfService(service) : undefined;
  const { members = {}, required = [] } = (shapes && inputShapeOf(shapes, action)) ?? {};
  // Of an action that continues a list, the token is enough.
  const namesStream = STREAM.every((name) => name in members) && !('NextToken' in members);
  if (!namesStream || required.some((name) => STREAM.includes(name))) return own;
  return [{ path: '', anyOf: STREAM }, ...own];
}

function partitionKey(path: string): Requirement {
  return { path, anyOf: ['PartitionKey'], unless: 'the stream distributes its records itself' };
}
