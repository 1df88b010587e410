// What `local` prints when it serves: the URLs, the Kinesis behind them, and requests to paste into another terminal.
import { printable } from '../../lib/base/index.ts';
import { type Gateway, type GatewaySettings, LOCAL_DEFAULTS, readStream } from '../../lib/local/index.ts';

/** Prints to `settings.say`. */
export function announce(settings: GatewaySettings, gateway: Gateway): void {
  const { say, streams, faults } = settings;
  const { href, origin } = gateway.url;
  const lines = [
    `The API is at ${href}`,
    `  Documentation  ${origin}/ (open it in a browser)`,
    `  Kinesis        ${endpointOf(gateway)} (${describeKinesis(settings)})`,
    ...(streams.length > 0 ? [`  Streams        ${streams.map(describeStream).join(', ')}`] : []),
    ...(faults.always.length > 0
      ? [`  Faults         as in --fault; repeat them with --fault-seed ${faults.seed}`]
      : []),
    ...(faults.byHeader ? ['  Faults         as in the header X-Fault of each request'] : []),
  ];
  const [stream = LOCAL_DEFAULTS.stream] = streams.map((text) => readStream(text).name);
  const session = gateway.curlSession(stream);
  if (session.length > 0) lines.push('', 'To try it, paste this into another terminal:', '', ...session);
  else lines.push('', ...listRoutes(gateway));
  if (!('endpoint' in settings.kinesis)) {
    const region = settings.load.region ?? LOCAL_DEFAULTS.region;
    lines.push('', 'AWS SDKs and the AWS CLI use this Kinesis with:', '', ...exportLines(endpointOf(gateway), region));
  }
  lines.push('', 'Press Ctrl-C to stop. Each request is logged below.', '');
  say(lines.join('\n'));
}

/** More would push the URL out of sight. */
const MAX_LISTED_ROUTES = 40;

/** For a document without the routes of a session. */
function listRoutes({ url, routes }: Gateway): readonly string[] {
  const all = routes();
  if (all.length === 0) return ['The document has no routes.'];
  const width = Math.max(...all.map(({ method }) => method.length));
  const listed = all.slice(0, MAX_LISTED_ROUTES).map(({ method, path }) => `  ${method.padEnd(width)}  ${path}`);
  const rest = all.length - listed.length;
  return [
    `Routes below ${url.href}:`,
    '',
    ...listed,
    ...(rest > 0 ? [`  … and ${rest} more, in ${url.origin}/`] : []),
  ].map(printable);
}

function describeKinesis({ kinesis }: GatewaySettings): string {
  if ('endpoint' in kinesis) return 'not started by this command';
  const records =
    kinesis.dataDir === undefined ? 'records in memory, lost when it stops' : `records in ${kinesis.dataDir}`;
  return `embedded, reachable from this machine only; ${records}`;
}

function describeStream(text: string): string {
  const { name, shards } = readStream(text);
  return shards === 1 ? name : `${name} (${shards} shards)`;
}

/** boto3 reads AWS_DEFAULT_REGION, the others AWS_REGION. Signatures are not verified, so that any credentials do. */
function exportLines(endpoint: string, region: string): readonly string[] {
  return [
    `export AWS_ENDPOINT_URL_KINESIS=${endpoint}`,
    'export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test',
    `export AWS_REGION=${region} AWS_DEFAULT_REGION=${region}`,
  ];
}

/** Without a slash at the end, as people write it. */
function endpointOf({ kinesis }: Gateway): string {
  return kinesis.href.replace(/\/$/, '');
}
