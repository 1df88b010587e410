// Deployments of documents of other options: the role may do what the routes do, and the contract is what the options say.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Options } from '../../generator/options/options.ts';
import { type BytesTarget, bytesSuite } from '../contract/bytes/bytes-suite.ts';
import { contractSuite } from '../contract/contract-suite.ts';
import type { KnownDifferences } from '../contract/known-differences.ts';
import { CASES_OF_ANY_BYTES, isEnvelopeWithNewline } from '../contract/record-options.ts';
import { discoverySuite, writeOnlySuite } from '../contract/routes-suite.ts';
import { deployVariant } from './deploy-variant.ts';
import type { Account } from './open-account.ts';

/** `account` is asked when the first test runs; what is deployed stays in it. */
export function variantsSuite(account: () => Account, differences: KnownDifferences): void {
  describe('sam deploy of a document with the routes write, read and discovery and both record options', () => {
    const target = deployed(account, differences, 'all-options', {
      routes: ['write', 'read', 'discovery'],
      'record.newline': 'on',
      'record.envelope': 'on',
    });
    itMayOnly(account, 'all-options', [
      'PutRecord',
      'PutRecords',
      'GetShardIterator',
      'GetRecords',
      'DescribeStreamSummary',
      'ListShards',
    ]);
    contractSuite(target, CASES_OF_ANY_BYTES);
    bytesSuite(target, { unwrap: isEnvelopeWithNewline, instead: { text: textInEnvelope(differences) } });
    discoverySuite(target);
  });

  describe('sam deploy of a document with the routes write', () => {
    const target = deployed(account, differences, 'write-only', { routes: ['write'] });
    itMayOnly(account, 'write-only', ['PutRecord', 'PutRecords']);
    writeOnlySuite(target);
  });
}

/** The envelope escapes the text, which LocalStack does its own way. */
function textInEnvelope(differences: KnownDifferences): Record<string, RegExp> {
  return {
    ...(differences.has('empty-becomes-object') && { 'the empty string': /^\{"data":"\{\}","requestId":/ }),
    ...(differences.has('bare-apostrophes') && {
      'a backslash before an apostrophe': /^\{"data":"\\'","requestId":/,
    }),
  };
}

/** Deployed before the tests of the block; the stack gives its name to the stream. */
function deployed(
  account: () => Account,
  differences: KnownDifferences,
  stack: string,
  options: Partial<Options>,
): () => BytesTarget {
  let target: BytesTarget;
  beforeAll(async () => {
    const { kinesis } = account();
    target = {
      name: 'localstack',
      baseUrl: await deployVariant(account(), stack, options),
      streamName: stack,
      kinesis,
      differences,
    };
  });
  return () => target;
}

function itMayOnly(account: () => Account, stack: string, actions: readonly string[]): void {
  it(`gives the role the ${actions.length} actions of the routes on this stream, and nothing else`, async () => {
    const { roles } = await account().list();
    const own = Object.entries(roles).filter(([name]) => name.startsWith(`${stack}-`));
    const Action = actions.map((action) => `kinesis:${action}`);
    const Resource = `arn:aws:kinesis:us-east-1:000000000000:stream/${stack}`;
    expect(own.map(([, policies]) => policies)).toEqual([
      [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] }],
    ]);
  });
}
