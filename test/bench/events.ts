// What events cost, against the same records through the PUT routes: to render the request for Kinesis, and from end to end.
import { endToEnd } from './events/end-to-end.ts';
import { rendering } from './events/rendering.ts';
import { printBounds } from './gateway/bound.ts';
import { withProcesses } from './gateway/start-process.ts';

export async function bench(): Promise<boolean> {
  return printBounds([...rendering(), ...(await withProcesses(endToEnd))]);
}
