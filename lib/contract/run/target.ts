// A deployment to check: on AWS, in LocalStack, or the local gateway.
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import type { DifferenceName, TargetName } from './differences.ts';

export interface Target {
  readonly name: TargetName;
  /** With the stage, without a trailing slash: `https://ID.execute-api.REGION.amazonaws.com/dev`. */
  readonly baseUrl: string;
  readonly streamName: string;
  /** Reads directly from Kinesis what the API wrote. Without it, only the API's own read routes are used. */
  readonly kinesis?: KinesisClient;
  /** Names of the known differences. */
  readonly differences: { has(name: DifferenceName): boolean };
}
