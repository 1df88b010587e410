// The embedded Kinesis against kinesalite: random sequences of requests, some of them with a member that cannot be.
import { describeComparison } from './describe-comparison.ts';
import { KINESALITE, NOT_SENT_TO_KINESALITE } from './differences/kinesalite.ts';
import { step } from './steps.ts';

describeComparison('kinesalite', { differences: KINESALITE, notSent: NOT_SENT_TO_KINESALITE, step, runs: 60 });
