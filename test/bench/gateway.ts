// What the local gateway costs: against the Kinesis that it once ran, a bare server, a bare forwarder; and what a start costs.
import { againstEngines } from './gateway/against-engines.ts';
import { againstForwarder } from './gateway/against-forwarder.ts';
import type { Bound } from './gateway/bound.ts';
import { type MeasuredProcess, type StartMeasured, startProcess } from './gateway/start-process.ts';
import { timeStart } from './gateway/time-start.ts';

export async function bench(): Promise<boolean> {
  const bounds = [
    ...(await timeStart()),
    ...(await withProcesses(againstEngines)),
    ...(await withProcesses(againstForwarder)),
  ];
  console.log('');
  for (const { name, value, unit, holds, bound } of bounds) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${name}: ${value.toFixed(2)} ${unit} (${bound})`);
  }
  return bounds.every(({ holds }) => holds);
}

/** Stops what it started. */
async function withProcesses(compare: (start: StartMeasured) => Promise<Bound[]>): Promise<Bound[]> {
  const started: MeasuredProcess[] = [];
  try {
    return await compare(async (args, ready) => {
      const one = await startProcess(args, ready);
      started.push(one);
      return one;
    });
  } finally {
    for (const one of started.reverse()) await one.stop();
  }
}
