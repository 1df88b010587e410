// From the words on the command line to settings: every value checked, every default filled in.
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { parseFaults } from '../../gateway/faults/fault.ts';
import { awsRegion } from '../../gateway/kinesis/aws-endpoint.ts';
import type { GatewaySettings, KinesisSettings } from '../../gateway/local/settings.ts';
import { InputError } from '../../openapi/input-error.ts';
import type { Io } from '../io.ts';

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

/** The stream of the examples in the document. */
const STREAM = 'my-stream';

/** @throws InputError that names the option, the value and what is allowed. */
export function settingsFrom(flags: LocalFlags, io: Io): GatewaySettings {
  const kinesis = kinesisFrom(flags, io);
  const region = flags.region ?? ('endpoint' in kinesis ? awsRegion(kinesis.endpoint) : undefined);
  return {
    spec: resolve(io.cwd, flags.spec),
    load: {
      stage: matching('--stage', flags.stage, /^[A-Za-z0-9_-]{1,128}$/, 'letters, digits, _ and -'),
      parameters: pairs('--parameter', flags.parameter),
      stageVariables: pairs('--stage-variable', flags.stageVariable),
      ...(region !== undefined && { region }),
    },
    host: flags.host.replace(/^\[(.*)\]$/, '$1'),
    port: integer('--port', flags.port, 0, 65_535),
    allowHosts: flags.allowHost ?? [],
    kinesis,
    streams: flags.stream ?? ('endpoint' in kinesis ? [] : [STREAM]),
    shards: integer('--shards', flags.shards, 1, 500),
    faults: {
      always: parseFaults(flags.fault ?? []),
      seed:
        flags.faultSeed === undefined ? randomInt(2 ** 32) : integer('--fault-seed', flags.faultSeed, 0, 2 ** 32 - 1),
      byHeader: flags.faultHeader === true,
    },
    handler: { apiKeys: flags.apiKey ?? [], authorizers: flags.authorizers },
    log: { format: flags.log, verbose: flags.verbose === true, write: io.out },
    watch: flags.watch === true,
    mayExpose: flags.yesExpose === true,
    say: io.err,
  };
}

function kinesisFrom({ kinesis, kinesisEndpoint, dataDir }: LocalFlags, io: Io): KinesisSettings {
  if (kinesisEndpoint === undefined) {
    return { engine: kinesis, ...(dataDir !== undefined && { dataDir: resolve(io.cwd, dataDir) }) };
  }
  if (dataDir !== undefined) {
    throw wrong('--data-dir', dataDir, 'only the embedded Kinesis keeps records here: leave out --kinesis-endpoint');
  }
  if (!/^https?:\/\//.test(kinesisEndpoint) || !URL.canParse(kinesisEndpoint)) {
    throw wrong('--kinesis-endpoint', kinesisEndpoint, 'a URL such as http://127.0.0.1:4566');
  }
  return { endpoint: new URL(kinesisEndpoint) };
}

function integer(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw wrong(option, text, `a whole number from ${least} to ${most}`);
  return value;
}

function matching(option: string, text: string, allowed: RegExp, description: string): string {
  if (!allowed.test(text)) throw wrong(option, text, description);
  return text;
}

function pairs(option: string, texts: readonly string[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const mark = text.indexOf('=');
      if (mark < 1) throw wrong(option, text, 'name=value');
      return [text.slice(0, mark), text.slice(mark + 1)];
    }),
  );
}

function wrong(option: string, value: string, allowed: string): InputError {
  return new InputError(`${option} ${JSON.stringify(value)} cannot be used.`, {
    code: 'wrong-option',
    help: `Allowed: ${allowed}.`,
  });
}
