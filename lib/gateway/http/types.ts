// What goes in and out of the gateway: the client's request and answer, the call to a backend and its answer, and what an
// observer sees. Types only: the server, the Kinesis client and the tests meet here.

/** One header, in the order and spelling of the message. */
export type Header = readonly [name: string, value: string];

/** A whole HTTP request as it came in. Every method, also on paths no document knows, is the gateway's to answer. */
export interface GatewayRequest {
  readonly method: string;
  /** The request target up to `?`, stage included, nothing decoded: `/dev/streams/a%20b/record`. */
  readonly rawPath: string;
  /** What follows the first `?`, nothing decoded; `''` without one. */
  readonly rawQuery: string;
  readonly headers: readonly Header[];
  /** Empty when there is none. Beyond 10,485,760 bytes the gateway answers 413 (the server may answer it earlier). */
  readonly body: Buffer;
  readonly sourceIp: string;
  /** `HTTP/1.1`, as `$context.protocol` shows it. */
  readonly protocol: string;
}

/** The whole answer. `Content-Length` and `Connection` are the server's to add; everything else is here. */
export interface GatewayResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Buffer;
}

/** A signed-for-later call to an AWS service: headers and body as the mapping made them. */
export interface BackendCall {
  readonly service: 'kinesis';
  /** `PutRecord`; from the integration's `action/` URI, or from X-Amz-Target of a `path/` URI. */
  readonly action: string;
  /** Content-Type, X-Amz-Target and what the document maps; neither Host nor a signature. */
  readonly headers: readonly Header[];
  readonly body: Buffer;
  /** The integration's `timeoutInMillis`, kept within API Gateway's bounds. The backend gives up then, with {@link BackendTimeout}. */
  readonly timeoutMillis: number;
}

/** A whole answer of an AWS service, whatever its status. */
export interface BackendAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/**
 * Sends one call, once: never a retry.
 * @throws BackendTimeout, BackendUnreachable
 */
export type Backend = (call: BackendCall) => Promise<BackendAnswer>;

/** The services the gateway can call, by the name in an integration's URI. */
export interface Backends {
  readonly kinesis: Backend;
}

/** Executes one request; never throws and never rejects: a failure inside is API Gateway's 500. */
export type Handler = (request: GatewayRequest) => Promise<GatewayResponse>;

/** What happened to one request, for the log. Nothing here is masked. */
export interface Exchange {
  readonly request: GatewayRequest;
  readonly response: GatewayResponse;
  /** `$context.requestId`, also in `x-amzn-RequestId`. */
  readonly requestId: string;
  /** The resource path of the route that took it: `/streams/{stream-name}/record`. */
  readonly route?: string;
  /** The call made to the backend, as rendered. */
  readonly call?: BackendCall;
  /** The backend's answer before any mapping. */
  readonly answer?: BackendAnswer;
  /** The gateway response type when the gateway itself refused: `BAD_REQUEST_BODY`. */
  readonly refusal?: string;
  /** Why, in words for the log: what API Gateway would write to its execution log. */
  readonly reason?: string;
  /** The error behind the reason, a TemplateFailure for instance. */
  readonly cause?: unknown;
  /** From the handler's call to its answer, in milliseconds with fractions. */
  readonly milliseconds: number;
  /** Of these, what the backend took. */
  readonly backendMilliseconds?: number;
}

/** Something in a document that will not run as written; the rest of the document does. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong and what the gateway does about it. */
  readonly message: string;
}

/** What the deployment would know and the document does not say. */
export interface LoadOptions {
  /** First segment of every path, and `$context.stage`. */
  readonly stage: string;
  /** Values of CloudFormation parameters by name, for `Ref`, `Fn::Sub` and conditions. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** `$stageVariables`; they win over those of a SAM template. */
  readonly stageVariables?: Readonly<Record<string, string>>;
  /** For `${AWS::Region}`; `us-east-1` unless given. */
  readonly region?: string;
}

export interface HandlerOptions {
  /** Keys accepted in `X-Api-Key` where an operation requires one. None: every such request is refused. */
  readonly apiKeys?: readonly string[];
  /**
   * What to do where the document asks for an IAM signature or a Cognito or Lambda authorizer, none of which is verified:
   * `require` that the credential is there (default), or `ignore` the demand.
   */
  readonly authorizers?: 'require' | 'ignore';
  /** Called once per request, after the answer is known and before it is returned. */
  readonly observe?: (exchange: Exchange) => void;
}
