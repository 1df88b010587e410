// A deployment that the contract is held against: on AWS, in LocalStack or the gateway on this machine.
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import type { DifferenceName, TargetName } from './differences.ts';

export interface Target {
  readonly name: TargetName;
  /** Including the stage, without a slash at the end: `https://ID.execute-api.REGION.amazonaws.com/dev`. */
  readonly baseUrl: string;
  readonly streamName: string;
  /** Reads back what the API wrote without the API. Absent: the API's own reading routes have to do. */
  readonly kinesis?: KinesisClient;
  /** The differences that a case may meet; a set of names. */
  readonly differences: { has(name: DifferenceName): boolean };
}
