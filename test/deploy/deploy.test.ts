// A real `sam deploy` onto LocalStack, held to the whole contract, and `sam delete`. Not covered, because LocalStack cannot show it: IAM and
// encryption, which are not enforced there; the shape of the gateway's own errors; a batch of which some records are throttled and others
// not; 503 and 504; the update of a stack. Other differences of its responses are named in lib/contract/run/differences.ts.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSuite } from '../contract/bytes/bytes-suite.ts';
import { largestRecordSuite } from '../contract/bytes/largest-record-suite.ts';
import { contractSuite } from '../contract/contract-suite.ts';
import { itMetThemAll, knownDifferences } from '../contract/known-differences.ts';
import { REPOSITORY } from '../stack-template/read-template.ts';
import type { Resources } from './list-resources.ts';
import { type Account, openAccount, SAM_STACK } from './open-account.ts';
import { refusedRecordsSuite } from './refused-records-suite.ts';
import { runOrThrow } from './run-program.ts';
import { variantsSuite } from './variants-suite.ts';
import { writeVariant } from './write-variant.ts';

/** What samconfig.toml calls the stack, and so the stream. */
const STACK = 'apigw-kinesis';
const STREAM_ARN = `arn:aws:kinesis:us-east-1:000000000000:stream/${STACK}`;

const differences = knownDifferences('localstack');
let folder: string;
let account: Account;
let deployed: Resources;

const outputs = () => deployed.stacks[STACK] ?? {};
const baseUrl = () => account.baseUrl(outputs()['RestApiId'], 'dev');

beforeAll(async () => {
  account = await openAccount();
  folder = await writeVariant();
  const files = ['--template-file', join(folder, 'template.yml'), '--config-file', join(REPOSITORY, 'samconfig.toml')];
  await account.sam(['deploy', '--no-confirm-changeset', ...files]);
  deployed = await account.list();
});

afterAll(async () => {
  await account?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('sam deploy with the settings of samconfig.toml', () => {
  it('makes one API, one stream and one role', () => {
    expect(Object.keys(deployed.stacks).toSorted()).toEqual([STACK, SAM_STACK].toSorted());
    expect(deployed.apis).toEqual([outputs()['RestApiId']]);
    expect(deployed.streams).toEqual({ [STACK]: 'PROVISIONED' });
    expect(Object.keys(deployed.roles)).toHaveLength(1);
  });

  it('gives the role the four actions on this stream, and nothing else', () => {
    const Action = ['kinesis:PutRecord', 'kinesis:PutRecords', 'kinesis:GetShardIterator', 'kinesis:GetRecords'];
    const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: STREAM_ARN }] };
    expect(Object.values(deployed.roles)).toEqual([[policy]]);
  });

  it('puts out what a caller needs', () => {
    expect(outputs()).toMatchObject({
      StreamName: STACK,
      StreamArn: STREAM_ARN,
      WhoMayCall: 'There is no authorization: anyone who learns the URL can read and write the stream.',
      ApiUrl: expect.stringMatching(/^https:\/\/.*\/dev$/),
    });
  });

  it('puts out a curl line that writes a record', async () => {
    const line = (outputs()['CurlPutRecord'] ?? '').replace(/https:\/\/[^/]+\/dev/, baseUrl());
    const output = await runOrThrow('bash', ['-c', `${line} --silent --show-error`]);
    expect(JSON.parse(output)).toMatchObject({ ShardId: 'shardId-000000000000' });
  });

  describe('the HTTP contract holds in LocalStack', () => {
    const target = () => ({
      name: 'localstack' as const,
      baseUrl: baseUrl(),
      streamName: STACK,
      kinesis: account.kinesis,
      differences,
    });
    contractSuite(target);
    bytesSuite(target);
    largestRecordSuite(target);
    refusedRecordsSuite(target, (on) => account.throttle(on));
  });
});

describe('sam delete', () => {
  it('leaves no stack, API, stream, role, policy or upload', async () => {
    // Without the bucket, `sam delete` leaves the uploads: it looks for them in functions, not in AWS::Include.
    const bucket = deployed.stacks[SAM_STACK]?.['SourceBucket'] ?? '';
    await account.sam(['delete', '--no-prompts', '--region', 'us-east-1', '--s3-bucket', bucket, '--s3-prefix', STACK]);
    const { stacks, ...left } = await account.list();
    expect(Object.keys(stacks)).toEqual([SAM_STACK]);
    expect(left).toEqual({
      apis: [],
      streams: {},
      roles: {},
      policies: [],
      uploads: [],
      apiKeys: {},
      usagePlans: [],
    });
  });
});

// Last, because `sam delete` is to leave nothing in the account.
variantsSuite(() => account, differences);

describe('LocalStack', () => itMetThemAll(differences));
