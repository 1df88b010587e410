// The programs under test, one per SDK, as command lines.
import { join } from 'node:path';
import type { Tools } from './install.ts';

export interface Program {
  /** The SDK, for people. */
  readonly sdk: string;
  readonly file: string;
  /** The name of the stream comes behind them. */
  readonly args: readonly string[];
}

/** What every SDK is asked: see test/sdk/check-actions.ts. */
export function actionPrograms({ python, java }: Tools): readonly (Program & { readonly subscribes: boolean })[] {
  const actions = [...java, 'sdk.Actions'];
  return [
    {
      sdk: '@aws-sdk/client-kinesis',
      file: process.execPath,
      args: [here('javascript/actions.mjs')],
      subscribes: true,
    },
    { sdk: 'boto3', file: python, args: [here('python/actions.py')], subscribes: true },
    { sdk: 'the SDK for Java, sync', file: 'java', args: [...actions, 'sync'], subscribes: false },
    { sdk: 'the SDK for Java, async', file: 'java', args: [...actions, 'async'], subscribes: true },
  ];
}

/** The consumers of docs/consume.md. */
export function consumerPrograms({ python, java }: Tools): readonly Program[] {
  return [
    { sdk: '@aws-sdk/client-kinesis', file: process.execPath, args: [here('javascript/consume.mjs')] },
    { sdk: 'boto3', file: python, args: [here('python/consume.py')] },
    { sdk: 'the SDK for Java', file: 'java', args: [...java, 'sdk.Consume'] },
  ];
}

/** Consumers on the Kinesis Client Library; the number of records comes behind the name of the stream. */
export function clientLibraryPrograms({ java }: Tools): readonly Program[] {
  const program = [...java, 'sdk.ClientLibrary'];
  return [
    { sdk: 'the Kinesis Client Library, with a subscription per shard,', file: 'java', args: [...program, 'fan-out'] },
    { sdk: 'the Kinesis Client Library, polling,', file: 'java', args: [...program, 'polling'] },
  ];
}

function here(path: string): string {
  return join(import.meta.dirname, path);
}
