// The embedded Kinesis against kinesis-local: random sequences of requests that can be. What it says of others is not known to be right.
import { describeComparison } from './describe-comparison.ts';
import { KINESIS_LOCAL } from './differences/kinesis-local.ts';
import { valid } from './steps.ts';

describeComparison('kinesis-local', { differences: KINESIS_LOCAL, notSent: [], step: valid, runs: 10 });
