// What the local gateway costs: against the embedded Kinesis called directly, and against a bare forwarder in front of a backend
// that answers at once. Only ratios within one run count: rounds alternate, and the median of their ratios is held to the bound.
import { execFileSync } from 'node:child_process';
import { type Load, type Measured, measure, medianOf, type Target } from './gateway/load.ts';
import { type MeasuredProcess, startProcess } from './gateway/start-process.ts';

/** Many and short, so that whatever else the machine does falls on both sides. */
const ROUNDS = 31;
const ROUND: Load = { connections: 10, forMillis: 400 };
const WARM_UP: Load = { connections: 10, forMillis: 2000 };
const ONE: Load = { connections: 1, forMillis: 250 };
const MEMORY_REQUESTS = 200_000;

interface Bound {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly holds: boolean;
  readonly bound: string;
}

export async function bench(): Promise<boolean> {
  const bounds = [...(await againstKinesis()), ...(await againstForwarder())];
  for (const { name, value, unit, holds, bound } of bounds) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${name}: ${value.toFixed(2)} ${unit} (${bound})`);
  }
  return bounds.every(({ holds }) => holds);
}

async function againstKinesis(): Promise<Bound[]> {
  const gateway = await startProcess(['cli/main.ts', 'local', '--port', '0'], /Ctrl-C/);
  try {
    const [api, kinesis] = [gateway.urls[0] ?? '', gateway.urls[2] ?? ''];
    const rounds = await alternate(kinesisTarget(kinesis), apiTarget(api), ROUND);
    show('PutRecord at 10 connections', 'embedded Kinesis', 'through the gateway', rounds);
    const share = 100 * medianOf(rounds.map(([direct, through]) => through.perSecond / direct.perSecond));
    const slowest = medianOf(rounds.map(([direct, through]) => through.p99 / direct.p99));
    return [
      atLeast('throughput of the embedded Kinesis', share, 60, '%'),
      atMost('p99 of the embedded Kinesis', slowest, 3, 'times'),
    ];
  } finally {
    await gateway.stop();
  }
}

async function againstForwarder(): Promise<Bound[]> {
  const started: MeasuredProcess[] = [];
  const start = async (args: readonly string[], ready: RegExp) => {
    started.push(await startProcess(args, ready));
    return started.at(-1) as MeasuredProcess;
  };
  try {
    const backend = (await start(['test/bench/gateway/instant-kinesis.ts'], /at http/)).urls[0] ?? '';
    const forwarder = (await start(['test/bench/gateway/forwarder.ts', backend], /at http/)).urls[0] ?? '';
    const gateway = await start(['cli/main.ts', 'local', '--port', '0', '--kinesis-endpoint', backend], /Ctrl-C/);
    const api = apiTarget(gateway.urls[0] ?? '');

    const rounds = await alternate(kinesisTarget(forwarder), api, ROUND);
    show('A backend that answers at once, 10 connections', 'bare forwarder', 'through the gateway', rounds);
    const share = 100 * medianOf(rounds.map(([bare, through]) => through.perSecond / bare.perSecond));

    const alone = await alternate(kinesisTarget(backend), api, ONE);
    show('The same, one connection', 'no gateway', 'through the gateway', alone);
    const added = medianOf(alone.map(([direct, through]) => through.median - direct.median));

    const growth = await memoryGrowth(api, gateway.pid);
    return [
      atLeast('throughput of a bare forwarder', share, 65, '%'),
      atMost('added latency', added, 0.3, 'ms'),
      atMost(`memory after ${MEMORY_REQUESTS} requests against after a quarter of them`, growth, 1.2, 'times'),
    ];
  } finally {
    for (const one of started.reverse()) await one.stop();
  }
}

async function alternate(first: Target, second: Target, load: Load): Promise<[Measured, Measured][]> {
  await measure(first, WARM_UP);
  await measure(second, WARM_UP);
  const rounds: [Measured, Measured][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push([await measure(first, load), await measure(second, load)]);
  }
  return rounds;
}

async function memoryGrowth(target: Target, pid: number): Promise<number> {
  const quarters: number[] = [];
  for (let quarter = 0; quarter < 4; quarter++) {
    await measure(target, { connections: 10, requests: MEMORY_REQUESTS / 4 });
    quarters.push(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024);
  }
  console.log(`\nMemory of the gateway by quarter: ${quarters.map((size) => `${size.toFixed(0)} MiB`).join(', ')}\n`);
  return (quarters[3] ?? Number.NaN) / (quarters[0] ?? Number.NaN);
}

function show(title: string, first: string, second: string, rounds: readonly [Measured, Measured][]): void {
  console.log(`\n${title}`);
  for (const [name, index] of [
    [first, 0],
    [second, 1],
  ] as const) {
    const of = (pick: (measured: Measured) => number) => medianOf(rounds.map((round) => pick(round[index])));
    const figures = `${of(({ perSecond }) => perSecond).toFixed(0)} req/s, median ${of(({ median }) => median).toFixed(3)} ms, p99 ${of(({ p99 }) => p99).toFixed(2)} ms`;
    console.log(`  ${name.padEnd(20)} ${figures}`);
  }
}

const PAYLOAD = { Data: 'x'.repeat(200), PartitionKey: 'some key' };

function apiTarget(url: string): Target {
  return {
    url: new URL(`${url}/streams/my-stream/record`),
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(PAYLOAD),
  };
}

/** As the gateway calls Kinesis for the same record. */
function kinesisTarget(url: string): Target {
  return {
    url: new URL(url),
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'Kinesis_20131202.PutRecord',
      'X-Amz-Date': '20240101T000000Z',
      Authorization:
        'AWS4-HMAC-SHA256 Credential=test/20240101/us-east-1/kinesis/aws4_request, SignedHeaders=host;x-amz-date, Signature=0',
    },
    body: JSON.stringify({
      StreamName: 'my-stream',
      Data: Buffer.from(JSON.stringify(PAYLOAD.Data)).toString('base64'),
      PartitionKey: PAYLOAD.PartitionKey,
    }),
  };
}

function atLeast(name: string, value: number, bound: number, unit: string): Bound {
  return { name, value, unit, holds: value >= bound, bound: `at least ${bound}` };
}

function atMost(name: string, value: number, bound: number, unit: string): Bound {
  return { name, value, unit, holds: value <= bound, bound: `at most ${bound}` };
}
