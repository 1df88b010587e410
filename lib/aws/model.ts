// The types of the service models: the requests and responses of an AWS service as data. Shapes refer to each other by name, so
// that they may be recursive. Source: botocore's service-2.json, of which `npm run aws-models` makes the tables in this folder.

/** Actions of a service and the shapes of their requests and responses. */
export interface ServiceShapes {
  /** The name of the service for people and SDKs: `Kinesis`. */
  readonly serviceId: string;
  /** By name, in alphabetical order. */
  readonly actions: Readonly<Record<string, ActionShapes>>;
  /** By name, in alphabetical order. */
  readonly shapes: Readonly<Record<string, Shape>>;
}

export interface ActionShapes {
  /** The name of a structure. Absent when the action takes no input. */
  readonly input?: string;
  /** The name of a structure. Absent when the body of the response is empty. */
  readonly output?: string;
}

/** A service that speaks AWS JSON: each action is a POST to `/` with the header X-Amz-Target. */
export interface ServiceModel extends ServiceShapes {
  /** A date: `2013-12-02`. */
  readonly apiVersion: string;
  /** The name of the service in host names and in the URIs of integrations: `kinesis`. */
  readonly endpointPrefix: string;
  readonly protocol: 'json';
  /** Of AWS JSON: `1.1`. */
  readonly jsonVersion: string;
  /** What stands before the action in X-Amz-Target: `Kinesis_20131202`. */
  readonly targetPrefix: string;
  readonly actions: Readonly<Record<string, ActionModel>>;
}

export interface ActionModel extends ActionShapes {
  /** Names of the structures of the errors that the action declares. The errors that all services share are not among them. */
  readonly errors: readonly string[];
  /** The response does not end: it is a stream of events (`application/vnd.amazon.eventstream`). */
  readonly eventStream?: true;
}

export type Shape =
  | BlobShape
  | ListShape
  | MapShape
  | NumberShape
  | StringShape
  | StructureShape
  | { readonly type: 'boolean' | 'timestamp' };

/** Both inclusive. Of a string: characters; of a blob: bytes before base64; of a list or map: entries; of a number: its value. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface BlobShape extends Bounds {
  readonly type: 'blob';
}

export interface NumberShape extends Bounds {
  readonly type: 'double' | 'float' | 'integer' | 'long';
}

export interface StringShape extends Bounds {
  readonly type: 'string';
  /** A Java regular expression that the whole string has to match, whether or not it begins with `^` and ends with `$`. */
  readonly pattern?: string;
  /** All values that are accepted. */
  readonly enum?: readonly string[];
}

export interface ListShape extends Bounds {
  readonly type: 'list';
  /** The name of the shape of each entry. */
  readonly member: string;
}

export interface MapShape extends Bounds {
  readonly type: 'map';
  /** The names of the shapes of each key and of each value. */
  readonly key: string;
  readonly value: string;
}

export interface StructureShape {
  readonly type: 'structure';
  /** The name of the shape of each member, in the order of the API reference. */
  readonly members: Readonly<Record<string, string>>;
  /** Names of members. */
  readonly required?: readonly string[];
  /** Set for an error. */
  readonly error?: ErrorTraits;
  /** Each event of the stream is one of the members. */
  readonly eventStream?: true;
}

export interface ErrorTraits {
  /** Whose fault it is. */
  readonly fault: 'client' | 'server';
  /** The HTTP status. Absent when the model does not give one. */
  readonly status?: number;
  /** What the response calls the error where that is not the name of the shape. */
  readonly code?: string;
}
