// Turns the options of the command line into settings: every value checked, every default filled in.
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import {
  awsRegion,
  defaultStreams,
  type GatewaySettings,
  type KinesisSettings,
  parseFaults,
  readStream,
} from '../../lib/local/index.ts';
import type { Io } from '../io/io.ts';
import {
  API_KEY,
  AUTHORIZER_CONTEXT,
  allMatching,
  HOST,
  integer,
  matching,
  ORIGIN,
  PARAMETER,
  pairs,
  REGION,
  STAGE_NAME,
  STAGE_VARIABLE,
  STREAM_NAME,
  wrongOption,
} from '../io/option-values.ts';
import { type KinesisFlags, kinesisFrom } from './kinesis-from-flags.ts';

/** As commander gives them. */
export interface LocalFlags extends KinesisFlags {
  readonly spec: string;
  readonly api?: string;
  readonly port: string;
  readonly host: string;
  readonly allowHost?: readonly string[];
  readonly allowOrigin?: readonly string[];
  readonly stage: string;
  readonly stageVariable?: readonly string[];
  readonly parameter?: readonly string[];
  readonly region?: string;
  readonly stream?: readonly string[];
  readonly apiKey?: readonly string[];
  readonly authorizers: 'require' | 'ignore';
  readonly authorizerContext?: readonly string[];
  readonly authorizerDeny?: boolean;
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
  const kinesis = kinesisFrom(flags, io.cwd);
  const region = regionFrom(flags, kinesis);
  return {
    spec: resolve(io.cwd, flags.spec),
    load: {
      stage: matching('--stage', flags.stage, STAGE_NAME),
      parameters: pairs('--parameter', flags.parameter, PARAMETER),
      stageVariables: pairs('--stage-variable', flags.stageVariable, STAGE_VARIABLE),
      ...(region !== undefined && { region }),
      ...(flags.api !== undefined && { api: flags.api }),
    },
    host: matching('--host', flags.host, HOST).replace(/^\[(.*)\]$/, '$1'),
    port: integer('--port', flags.port, 0, 65_535),
    allowHosts: allMatching('--allow-host', flags.allowHost, HOST),
    allowOrigins: allMatching('--allow-origin', flags.allowOrigin, ORIGIN),
    kinesis,
    streams: flags.stream?.map(streamFrom) ?? defaultStreams(kinesis),
    faults: {
      always: parseFaults(flags.fault ?? []),
      seed:
        flags.faultSeed === undefined ? randomInt(2 ** 32) : integer('--fault-seed', flags.faultSeed, 0, 2 ** 32 - 1),
      byHeader: flags.faultHeader === true,
    },
    handler: {
      apiKeys: allMatching('--api-key', flags.apiKey, API_KEY),
      authorizers: flags.authorizers,
      authorizerContext: pairs('--authorizer-context', flags.authorizerContext, AUTHORIZER_CONTEXT),
      authorizerDeny: flags.authorizerDeny === true,
    },
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

const MAX_SHARDS = 500;

function streamFrom(value: string): string {
  const { name, shards } = readStream(value);
  if (STREAM_NAME.pattern.test(name) && shards >= 1 && shards <= MAX_SHARDS) return value;
  const allowed = `NAME or NAME:SHARDS, where NAME is ${STREAM_NAME.allowed}, and SHARDS an integer from 1 to ${MAX_SHARDS}`;
  throw wrongOption('--stream', value, allowed);
}
