// A deployment to check: on AWS, in LocalStack, or the local gateway.
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import type { DifferenceName, TargetName } from './differences.ts';

export interface UnsignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

export type AddCredentials = (request: UnsignedRequest) => Promise<Readonly<Record<string, string>>>;

export interface Target {
  readonly name: TargetName;
  /** With the stage, without a trailing slash: `https://ID.execute-api.REGION.amazonaws.com/dev`. */
  readonly baseUrl: string;
  readonly streamName: string;
  /** Reads directly from Kinesis what the API wrote. Without it, only the API's own read routes are used. */
  readonly kinesis?: KinesisClient;
  /** Gives the headers that let a request in. Absent: the API is open. What it gives is never printed. */
  readonly authorize?: AddCredentials;
  /** Of a web page: sent with every request, and every response has to be readable by it. */
  readonly origin?: string;
  /** Names of the known differences. */
  readonly differences: { has(name: DifferenceName): boolean };
}
