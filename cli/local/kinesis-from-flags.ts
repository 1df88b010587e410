// Converts the options that select Kinesis to settings: the embedded one and how it keeps records, or an existing endpoint.
import { resolve } from 'node:path';
import { InputError } from '../../lib/base/index.ts';
import type { KinesisSettings } from '../../lib/local/index.ts';
import { integer, wrongOption } from '../io/option-values.ts';

/** As commander gives them. */
export interface KinesisFlags {
  readonly kinesisEndpoint?: string;
  readonly kinesisPort?: string;
  readonly dataDir?: string;
  readonly sync?: boolean;
  readonly memory?: string;
  readonly shardLimits: 'on' | 'off';
}

const BYTES_PER_MIB = 1024 * 1024;
/** A tebibyte: more is a typing error. */
const MAX_MEMORY_MIB = 1024 * 1024;

/** @throws InputError that names the option, the value and what is allowed. */
export function kinesisFrom(flags: KinesisFlags, cwd: string): KinesisSettings {
  const { kinesisEndpoint, kinesisPort, dataDir, sync = false, memory, shardLimits } = flags;
  refuseCombinations(flags);
  if (kinesisEndpoint !== undefined) return { endpoint: endpointFrom(kinesisEndpoint) };
  if (dataDir === '') throw wrongOption('--data-dir', dataDir, 'a folder');
  return {
    ...(kinesisPort !== undefined && { port: integer('--kinesis-port', kinesisPort, 0, 65_535) }),
    ...(dataDir !== undefined && { dataDir: resolve(cwd, dataDir), sync }),
    ...(memory !== undefined && { memoryBytes: integer('--memory', memory, 1, MAX_MEMORY_MIB) * BYTES_PER_MIB }),
    shardLimits: shardLimits === 'on',
  };
}

function refuseCombinations({ kinesisEndpoint, kinesisPort, dataDir, sync, memory, shardLimits }: KinesisFlags): void {
  const ofEmbedded = {
    '--kinesis-port': kinesisPort !== undefined,
    '--data-dir': dataDir !== undefined,
    '--sync': sync === true,
    '--memory': memory !== undefined,
    '--shard-limits': shardLimits === 'on',
  };
  const embedded = Object.entries(ofEmbedded).find(([, isGiven]) => isGiven)?.[0];
  if (kinesisEndpoint !== undefined && embedded !== undefined) {
    throw notTogether(embedded, '--kinesis-endpoint', `${embedded} is for the embedded Kinesis. Omit one of the two.`);
  }
  if (dataDir !== undefined && memory !== undefined) {
    throw notTogether('--memory', '--data-dir', 'Records in a folder are not kept in memory. Omit one of the two.');
  }
  if (sync && dataDir === undefined) {
    throw new InputError('--sync needs --data-dir.', {
      code: 'wrong-option',
      help: 'Without a folder, records are only in memory. Add --data-dir, or omit --sync.',
    });
  }
}

function notTogether(option: string, other: string, help: string): InputError {
  return new InputError(`${option} cannot be combined with ${other}.`, { code: 'wrong-option', help });
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
