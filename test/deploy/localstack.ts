// Starts LocalStack from the cache folder on a free port, for one test run, with nothing kept from an earlier one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tools } from './install.ts';

/** Every AWS service that deploying the template and reading the result takes; ssm and lambda are the SAM CLI's own wishes. */
const SERVICES = [
  'apigateway',
  'cloudformation',
  'cloudwatch',
  'iam',
  'kinesis',
  'lambda',
  'logs',
  's3',
  'sns',
  'ssm',
  'sts',
];
const START_LIMIT_SECONDS = 60;

export interface LocalStack {
  /** `http://127.0.0.1:PORT`, the endpoint of every service. */
  readonly endpoint: string;
  /** For AWS clients that are to reach it: the endpoint, made-up credentials, no telemetry, a home folder of its own. */
  readonly clientEnvironment: Readonly<Record<string, string>>;
  /** Changes a variable of LocalStack's configuration while it runs. @throws when LocalStack does not take it. */
  configure(variable: string, value: number): Promise<void>;
  stop(): Promise<void>;
}

/** @throws with LocalStack's log when it is not ready within a minute. */
export async function startLocalStack(tools: Tools): Promise<LocalStack> {
  const state = await mkdtemp(join(tmpdir(), 'apigw-kinesis-localstack-'));
  await provideKinesis(tools, state);
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  const server = spawn(
    process.execPath,
    [join(import.meta.dirname, 'run-in-process-group.mjs'), tools.localstackPython, '-m', 'localstack.runtime.main'],
    { env: serverEnvironment(tools, state, endpoint), stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
  }
  const stop = async () => {
    const gone = server.exitCode === null ? once(server, 'exit') : undefined;
    server.stdin.end();
    await gone;
    await rm(state, { recursive: true, force: true });
  };
  // A test runner that was killed cannot say stop; its worker, this process, only loses the connection to it.
  process.once('disconnect', () => void stop());
  for (let second = 0; second < START_LIMIT_SECONDS && server.exitCode === null; second++) {
    await sleep(1000);
    if (log.includes('Ready.') && (await isUp(`${endpoint}/_localstack/health`))) {
      const configure = (variable: string, value: number) => setVariable(endpoint, variable, value);
      return { endpoint, clientEnvironment: clientEnvironment(endpoint, state), configure, stop };
    }
  }
  await stop();
  throw new Error(`LocalStack did not become ready:\n${log}`);
}

/** Puts the Kinesis of the cache where LocalStack looks before it installs one. */
async function provideKinesis({ kinesisLocal }: Tools, state: string): Promise<void> {
  const place = join(state, 'var/lib/localstack/lib/kinesis-local', kinesisLocal.version);
  await mkdir(dirname(place), { recursive: true });
  await symlink(kinesisLocal.folder, place);
}

/** Found by binding: LocalStack takes a number, and does not say which it took for 0. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('the probe has no port');
  return address.port;
}

function serverEnvironment(tools: Tools, state: string, endpoint: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: state,
    FILESYSTEM_ROOT: state,
    XDG_CACHE_HOME: state,
    TMPDIR: state,
    // Neither Docker nor anything from the network.
    OVERRIDE_IN_DOCKER: '0',
    SKIP_SSL_CERT_DOWNLOAD: '1',
    DISABLE_EVENTS: '1',
    DNS_ADDRESS: '0',
    ENABLE_CONFIG_UPDATES: '1',
    GATEWAY_LISTEN: new URL(endpoint).host,
    SERVICES: SERVICES.join(','),
    KINESIS_MOCK_VERSION: tools.kinesisLocal.version,
    KINESIS_PERSISTENCE: '0',
    KINESIS_LATENCY: '0',
  };
}

function clientEnvironment(endpoint: string, home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    SAM_CLI_TELEMETRY: '0',
  };
}

async function setVariable(endpoint: string, variable: string, value: number): Promise<void> {
  const body = JSON.stringify({ variable, value });
  const response = await fetch(`${endpoint}/_localstack/config`, { method: 'POST', body });
  if (!response.ok) throw new Error(`LocalStack responded with ${response.status} to ${body}`);
}

async function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
