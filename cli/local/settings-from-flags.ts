// Turns the options of the command line into settings: every value checked, every default filled in.
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { InputError } from '../../lib/base/index.ts';
import {
  awsRegion,
  defaultStreams,
  type GatewaySettings,
  type KinesisSettings,
  parseFaults,
} from '../../lib/local/index.ts';
import type { Io } from '../io/io.ts';
import {
  API_KEY,
  allMatching,
  HOST,
  integer,
  matching,
  PARAMETER,
  pairs,
  REGION,
  STAGE_NAME,
  STAGE_VARIABLE,
  STREAM_NAME,
  wrongOption,
} from '../io/option-values.ts';

/** As commander gives them. */
export interface LocalFlags {
  readonly spec: string;
  readonly port: string;
  readonly host: string;
  readonly allowHost?: readonly string[];
  readonly stage: string;
  readonly stageVariable?: readonly string[];
  readonly parameter?: readonly string[];
  readonly region?: string;
  readonly stream?: readonly string[];
  readonly shards: string;
  readonly kinesis: 'kinesalite' | 'kinesis-local';
  readonly kinesisEndpoint?: string;
  readonly dataDir?: string;
  readonly apiKey?: readonly string[];
  readonly authorizers: 'require' | 'ignore';
  readonly fault?: readonly string[];
  readonly faultSeed?: string;
  readonly faultHeader?: boolean;
  readonly watch?: boolean;
  readonly verbose?: boolean;
  readonly log: 'text' | 'json';
  readonly yesExpose?: boolean;
}

/** @throws InputError that names the option, the value and what is allowed. */
export function settingsFrom(flags: LocalFlags, io: Io): GatewaySettings {
  const kinesis = kinesisFrom(flags, io);
  const region = regionFrom(flags, kinesis);
  return {
    spec: resolve(io.cwd, flags.spec),
    load: {
      stage: matching('--stage', flags.stage, STAGE_NAME),
      parameters: pairs('--parameter', flags.parameter, PARAMETER),
      stageVariables: pairs('--stage-variable', flags.stageVariable, STAGE_VARIABLE),
      ...(region !== undefined && { region }),
    },
    host: matching('--host', flags.host, HOST).replace(/^\[(.*)\]$/, '$1'),
    port: integer('--port', flags.port, 0, 65_535),
    allowHosts: allMatching('--allow-host', flags.allowHost, HOST),
    kinesis,
    streams: flags.stream ? allMatching('--stream', flags.stream, STREAM_NAME) : defaultStreams(kinesis),
    shards: integer('--shards', flags.shards, 1, 500),
    faults: {
      always: parseFaults(flags.fault ?? []),
      seed:
        flags.faultSeed === undefined ? randomInt(2 ** 32) : integer('--fault-seed', flags.faultSeed, 0, 2 ** 32 - 1),
      byHeader: flags.faultHeader === true,
    },
    handler: { apiKeys: allMatching('--api-key', flags.apiKey, API_KEY), authorizers: flags.authorizers },
    log: { format: flags.log, verbose: flags.verbose === true, write: io.out },
    watch: flags.watch === true,
    mayExpose: flags.yesExpose === true,
    say: io.err,
  };
}

function regionFrom({ region }: LocalFlags, kinesis: KinesisSettings): string | undefined {
  if (region !== undefined) return matching('--region', region, REGION);
  return 'endpoint' in kinesis ? awsRegion(kinesis.endpoint) : undefined;
}

function kinesisFrom({ kinesis, kinesisEndpoint, dataDir }: LocalFlags, io: Io): KinesisSettings {
  if (dataDir === '') throw wrongOption('--data-dir', dataDir, 'a folder');
  if (kinesisEndpoint === undefined) {
    return { engine: kinesis, ...(dataDir !== undefined && { dataDir: resolve(io.cwd, dataDir) }) };
  }
  if (dataDir !== undefined) {
    throw new InputError('--data-dir cannot be combined with --kinesis-endpoint.', {
      code: 'wrong-option',
      help: 'Only the embedded Kinesis keeps records in a folder: leave out one of the two.',
    });
  }
  return { endpoint: endpointFrom(kinesisEndpoint) };
}

/** With its path, which a proxy may need. */
function endpointFrom(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && [url.username, url.password, url.search, url.hash].join('') === '') {
    return url;
  }
  // A password is not for a terminal or a log.
  const shown = value.replace(/\/\/.*@/s, '//…@');
  throw wrongOption(
    '--kinesis-endpoint',
    shown,
    'a URL such as http://127.0.0.1:4566, without user, password, query, or fragment',
  );
}
