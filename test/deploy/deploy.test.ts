import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractSuite } from '../contract/contract-suite.ts';
import { REPOSITORY } from '../template/read-template.ts';
import { writeInlinedTemplate } from './inline-template.ts';
import { install, type Tools } from './install.ts';
import { listResources, type Resources } from './list-resources.ts';
import { type LocalStack, startLocalStack } from './localstack.ts';
import { runOrThrow } from './run-program.ts';

/** What samconfig.toml calls the stack, and so the stream. */
const STACK = 'apigw-kinesis';
/** The SAM CLI's own stack with the bucket for uploads, one per account and region; `sam delete` leaves it on AWS, too. */
const SAM_STACK = 'aws-sam-cli-managed-default';
const INSTALL_LIMIT_MS = 900_000;
const DEPLOY_LIMIT_MS = 300_000;

let tools: Tools;
let localstack: LocalStack;
let kinesis: KinesisClient;
let deployed: Resources;

// LocalStack rewrites the host in ApiUrl to one that needs DNS.
const baseUrl = () => `${localstack.endpoint}/_aws/execute-api/${outputs()['RestApiId']}/dev`;
const outputs = () => deployed.stacks[STACK] ?? {};
const sam = (...args: string[]) =>
  runOrThrow(tools.sam, args, { cwd: REPOSITORY, env: { ...localstack.clientEnvironment } });

beforeAll(async () => {
  tools = await install((line) => console.log(line));
  localstack = await startLocalStack(tools);
  kinesis = new KinesisClient({
    endpoint: localstack.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    // The client's default speaks HTTP/2, which LocalStack does not without TLS.
    requestHandler: new NodeHttpHandler(),
  });
}, INSTALL_LIMIT_MS);

afterAll(async () => {
  kinesis?.destroy();
  await localstack?.stop();
});

describe('template.yml', () => {
  it(
    'passes sam validate --lint',
    async () => {
      expect(await sam('validate', '--lint', '--template', 'template.yml')).toContain('is a valid SAM Template');
    },
    DEPLOY_LIMIT_MS,
  );

  it(
    'passes cfn-lint with both documents in their places',
    async () => {
      const file = await writeInlinedTemplate();
      expect(await runOrThrow(tools.cfnLint, [file])).toBe('');
      await rm(dirname(file), { recursive: true });
    },
    DEPLOY_LIMIT_MS,
  );
});

describe('sam deploy with the settings of samconfig.toml', () => {
  beforeAll(async () => {
    // Named, because a template that `sam build` has left behind would be taken before it.
    await sam('deploy', '--no-confirm-changeset', '--template-file', 'template.yml');
    deployed = await listResources(tools, localstack.clientEnvironment);
  }, DEPLOY_LIMIT_MS);

  it('makes one API, one stream and one role', () => {
    expect(Object.keys(deployed.stacks).toSorted()).toEqual([STACK, SAM_STACK].toSorted());
    expect(deployed.apis).toEqual([outputs()['RestApiId']]);
    expect(deployed.streams).toEqual([STACK]);
    expect(Object.keys(deployed.roles)).toHaveLength(1);
  });

  it('gives the role the four actions on this stream, and nothing else', () => {
    const Action = ['kinesis:PutRecord', 'kinesis:PutRecords', 'kinesis:GetShardIterator', 'kinesis:GetRecords'];
    const Resource = `arn:aws:kinesis:us-east-1:000000000000:stream/${STACK}`;
    const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] };
    expect(Object.values(deployed.roles)).toEqual([[policy]]);
  });

  it('puts out what a caller needs', () => {
    expect(outputs()).toMatchObject({
      StreamName: STACK,
      StreamArn: `arn:aws:kinesis:us-east-1:000000000000:stream/${STACK}`,
      WhoMayCall: 'Anyone who learns the URL can read and write the stream.',
      CurlPutRecord: expect.stringContaining(`/dev/streams/${STACK}/record`),
    });
  });

  it('puts out a curl line that writes a record', async () => {
    const line = (outputs()['CurlPutRecord'] ?? '').replace(/https:\/\/[^/]+\/dev/, baseUrl());
    expect(JSON.parse(await runOrThrow('bash', ['-c', `${line} --silent --show-error`]))).toMatchObject({
      ShardId: 'shardId-000000000000',
    });
  });

  contractSuite('localstack', () => ({
    baseUrl: baseUrl(),
    streamName: STACK,
    kinesis,
  }));

  it(
    'is undone by sam delete: no stack, API, stream, role, policy or upload is left',
    async () => {
      // Without the bucket, `sam delete` leaves the uploads: it looks for them in functions, not in AWS::Include.
      const bucket = deployed.stacks[SAM_STACK]?.['SourceBucket'] ?? '';
      await sam('delete', '--no-prompts', '--region', 'us-east-1', '--s3-bucket', bucket, '--s3-prefix', STACK);
      const { stacks, ...left } = await listResources(tools, localstack.clientEnvironment);
      expect(Object.keys(stacks)).toEqual([SAM_STACK]);
      expect(left).toEqual({ apis: [], streams: [], roles: {}, policies: [], uploads: [] });
    },
    DEPLOY_LIMIT_MS,
  );
});
