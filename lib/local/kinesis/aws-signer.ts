// A signer with the AWS credentials of this machine, for any service. Types only.

export interface AwsSignerOptions {
  /** In the scope of the signature: `kinesis`, `execute-api`. */
  readonly service: string;
  readonly region: string;
  /** Of ~/.aws; default: as the AWS CLI chooses. */
  readonly profile?: string;
}

export interface RequestToSign {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** The headers to add, the security token of temporary credentials included. */
export type AwsSigner = (request: RequestToSign) => Promise<Readonly<Record<string, string>>>;
