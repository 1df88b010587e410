// The API over the embedded Kinesis, against the same gateway over kinesalite, and against a server that does nothing.
import { atLeast, atMost, type Bound } from './bound.ts';
import type { Load } from './load.ts';
import { alternate } from './rounds.ts';
import type { StartMeasured } from './start-process.ts';
import { apiTarget, type Kind, sentTo } from './targets.ts';

const LOADS: Readonly<Record<Kind, Load>> = {
  record: { connections: 10, forMillis: 400 },
  batch: { connections: 8, forMillis: 400 },
};

export async function againstEngines(start: StartMeasured): Promise<Bound[]> {
  const bare = await start(['test/bench/gateway/bare-server.ts'], /at http/);
  const kinesalite = await start(['test/differential/start-kinesalite.ts'], /at http/);
  const gateway = await start(['cli/from-source.mjs', 'local', '--port', '0', '--kinesis-port', '0'], /Ctrl-C/);
  const old = await start(
    ['cli/from-source.mjs', 'local', '--port', '0', '--stream', 'my-stream', '--kinesis-endpoint', kinesalite.url],
    /Ctrl-C/,
  );
  const compare = (title: string, kind: Kind) => {
    const target = apiTarget(gateway.url, kind);
    const targets = { bare: sentTo(bare.url, target), embedded: target, kinesalite: apiTarget(old.url, kind) };
    return alternate(title, targets, LOADS[kind]);
  };
  const record = await compare('PUT record at 10 connections', 'record');
  const batch = await compare('PUT records, 100 of 150 B, at 8 connections', 'batch');
  return [
    atLeast('PUT record, throughput over kinesalite', record.ratio('perSecond', 1, 2), 2, 'times'),
    atMost('PUT record, p99 over kinesalite', record.ratio('p99', 1, 2), 1, 'times'),
    atLeast('PUT record, throughput of a bare server', 100 * record.ratio('perSecond', 1, 0), 20, '%'),
    atLeast('PUT records, throughput over kinesalite', batch.ratio('perSecond', 1, 2), 4, 'times'),
    atMost('PUT records, p99 over kinesalite', batch.ratio('p99', 1, 2), 1, 'times'),
  ];
}
