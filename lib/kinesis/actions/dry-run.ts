// DryRun: everything is checked, nothing is done.
import type { Message } from '../call/call.ts';
import { type Refused, refuse } from '../core/refuse.ts';

/** Undefined when the caller wants it done. The text is ours: no recording of the service is public. */
export function refuseDryRun(input: Message): Refused | undefined {
  if (input['DryRun'] !== true) return undefined;
  return refuse('DryRunOperationException', 'The request would have succeeded, but DryRun is set.');
}
