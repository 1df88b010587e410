// The gateway in front of a Kinesis that responds immediately, against a bare forwarder, so that the difference is the gateway's time.
import { execFileSync } from 'node:child_process';
import { atLeast, atMost, type Bound } from './bound.ts';
import { measure, type Target } from './load.ts';
import { alternate } from './rounds.ts';
import type { StartMeasured } from './start-process.ts';
import { apiTarget, kinesisTarget } from './targets.ts';

const MEMORY_REQUESTS = 200_000;

export async function againstForwarder(start: StartMeasured): Promise<Bound[]> {
  const backend = (await start(['test/bench/gateway/instant-kinesis.ts'], /at http/)).url;
  const forwarder = (await start(['test/bench/gateway/forwarder.ts', backend], /at http/)).url;
  const gateway = await start(['cli/from-source.mjs', 'local', '--port', '0', '--kinesis-endpoint', backend], /Ctrl-C/);
  const api = apiTarget(gateway.url);
  const many = await alternate(
    'A backend that responds immediately, 10 connections',
    { 'bare forwarder': kinesisTarget(forwarder), 'through the gateway': api },
    { connections: 10, forMillis: 400 },
  );
  const alone = await alternate(
    'The same, one connection',
    { 'no gateway': kinesisTarget(backend), 'through the gateway': api },
    { connections: 1, forMillis: 250 },
  );
  const added = alone.median(([direct, through]) => (through?.median ?? Number.NaN) - (direct?.median ?? 0));
  return [
    atLeast('throughput of a bare forwarder', 100 * many.ratio('perSecond', 1, 0), 65, '%'),
    atMost('added latency', added, 0.3, 'ms'),
    atMost(
      `memory after ${MEMORY_REQUESTS} requests against after a quarter of them`,
      await memoryGrowth(api, gateway.pid),
      1.2,
      'times',
    ),
  ];
}

async function memoryGrowth(target: Target, pid: number): Promise<number> {
  const quarters: number[] = [];
  for (let quarter = 0; quarter < 4; quarter++) {
    await measure(target, { connections: 10, requests: MEMORY_REQUESTS / 4 });
    quarters.push(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024);
  }
  console.log(`\nMemory of the gateway by quarter: ${quarters.map((size) => `${size.toFixed(0)} MiB`).join(', ')}`);
  return (quarters[3] ?? Number.NaN) / (quarters[0] ?? Number.NaN);
}
