// What `local` says when it serves: where, over which Kinesis, and what to paste into another terminal.
import type { Gateway, GatewaySettings } from '../../lib/local/index.ts';

export function announce(settings: GatewaySettings, gateway: Gateway): void {
  const { say, streams, faults } = settings;
  const url = gateway.url.href;
  const lines = [
    `The API is at ${url}`,
    `  documentation  ${gateway.url.origin}/`,
    `  Kinesis        ${gateway.kinesis.href.replace(/\/$/, '')}, ${describeKinesis(settings)}`,
    ...(streams.length > 0 ? [`  streams        ${streams.join(', ')}`] : []),
    ...(faults.always.length > 0 ? [`  faults         as asked; --fault-seed ${faults.seed} repeats them`] : []),
    ...(faults.byHeader ? ['  faults         of a request in its header X-Fault'] : []),
  ];
  const session = gateway.curlSession(streams[0] ?? 'my-stream');
  if (session.length > 0) lines.push('', 'Try it in another terminal:', '', ...session);
  lines.push('', 'Ctrl-C ends it.', '');
  say(lines.join('\n'));
}

function describeKinesis({ kinesis }: GatewaySettings): string {
  if ('endpoint' in kinesis) return 'started by somebody else';
  const where = kinesis.dataDir === undefined ? 'records in memory' : `records in ${kinesis.dataDir}`;
  return kinesis.engine === 'kinesalite'
    ? `kinesalite on 127.0.0.1 only, ${where}`
    : `kinesis-local, ${where}; unlike kinesalite it takes requests from web pages too`;
}
