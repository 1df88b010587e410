// What `local` prints when it serves: the URLs, the Kinesis behind them, and requests to paste into another terminal.
import { type Gateway, type GatewaySettings, LOCAL_DEFAULTS } from '../../lib/local/index.ts';

/** Prints to `settings.say`. */
export function announce(settings: GatewaySettings, gateway: Gateway): void {
  const { say, streams, faults } = settings;
  const { href, origin } = gateway.url;
  const lines = [
    `The API is at ${href}`,
    `  Documentation  ${origin}/ (open it in a browser)`,
    `  Kinesis        ${gateway.kinesis.href.replace(/\/$/, '')} (${describeKinesis(settings)})`,
    ...(streams.length > 0 ? [`  Streams        ${streams.join(', ')}`] : []),
    ...(faults.always.length > 0
      ? [`  Faults         as in --fault; repeat them with --fault-seed ${faults.seed}`]
      : []),
    ...(faults.byHeader ? ['  Faults         as in the header X-Fault of each request'] : []),
  ];
  const session = gateway.curlSession(streams[0] ?? LOCAL_DEFAULTS.stream);
  if (session.length > 0) lines.push('', 'To try it, paste this into another terminal:', '', ...session);
  lines.push('', 'Press Ctrl-C to stop. Each request is logged below.', '');
  say(lines.join('\n'));
}

function describeKinesis({ kinesis }: GatewaySettings): string {
  if ('endpoint' in kinesis) return 'not started by this command';
  const records =
    kinesis.dataDir === undefined ? 'records in memory, lost at the end' : `records in ${kinesis.dataDir}`;
  return kinesis.engine === 'kinesalite'
    ? `kinesalite, reachable from this machine only; ${records}`
    : `kinesis-local, reachable from this machine and from web pages on it; ${records}`;
}
