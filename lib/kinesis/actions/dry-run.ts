// DryRun: everything is checked, nothing is changed.
import type { Message } from '../call/call.ts';
import { type Refused, refuse } from '../core/refuse.ts';

/** Undefined unless DryRun is set. The message is ours: no public recording of the service has one. */
export function refuseDryRun(input: Message): Refused | undefined {
  if (input['DryRun'] !== true) return undefined;
  return refuse('DryRunOperationException', 'The request would have succeeded, but DryRun is set.');
}
