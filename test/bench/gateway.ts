// What the local gateway costs: against the Kinesis that it once ran, a bare server, a bare forwarder; and what a start costs.
import { againstEngines } from './gateway/against-engines.ts';
import { againstForwarder } from './gateway/against-forwarder.ts';
import { printBounds } from './gateway/bound.ts';
import { withProcesses } from './gateway/start-process.ts';
import { timeStart } from './gateway/time-start.ts';

export async function bench(): Promise<boolean> {
  return printBounds([
    ...(await timeStart()),
    ...(await withProcesses(againstEngines)),
    ...(await withProcesses(againstForwarder)),
  ]);
}
