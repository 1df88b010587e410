// A LocalStack and the SAM CLI that deploys to it: what every test of this folder begins with.
import { join } from 'node:path';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { REPOSITORY } from '../stack-template/read-template.ts';
import { type Tools, toolsIn } from './install.ts';
import { listResources, type Resources } from './list-resources.ts';
import { startLocalStack } from './localstack.ts';
import { runOrThrow } from './run-program.ts';

/** The SAM CLI's own stack with the bucket for uploads, one per account and region; `sam delete` leaves it on AWS, too. */
export const SAM_STACK = 'aws-sam-cli-managed-default';

export interface Account {
  readonly tools: Tools;
  /** Runs the SAM CLI in the repository. `input` is what a person types. @throws with its output when it fails. */
  sam(args: readonly string[], input?: string): Promise<string>;
  list(): Promise<Resources>;
  /** Runs a program of this folder that uses boto3. @returns what it prints. @throws with it when the program fails. */
  python(program: string): Promise<string>;
  /** LocalStack rewrites the host in the output ApiUrl to one that needs DNS; this one does not. */
  baseUrl(restApiId: string | undefined, stage: string): string;
  readonly kinesis: KinesisClient;
  /** Makes Kinesis refuse whatever is written, as one whose shards are at their limit, or take it again. */
  throttle(on: boolean): Promise<void>;
  close(): Promise<void>;
}

/** An empty account. @throws when LocalStack does not start. */
export async function openAccount(): Promise<Account> {
  const tools = toolsIn();
  const { endpoint, clientEnvironment: env, configure, stop } = await startLocalStack(tools);
  const kinesis = new KinesisClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    // The client's default speaks HTTP/2, which LocalStack does not without TLS.
    requestHandler: new NodeHttpHandler(),
  });
  return {
    tools,
    sam: (args, input = '') => runOrThrow(tools.sam, args, { cwd: REPOSITORY, env, input }),
    list: () => listResources(tools, env),
    python: (program) => runOrThrow(tools.samPython, [join(import.meta.dirname, program)], { env }),
    baseUrl: (restApiId, stage) => `${endpoint}/_aws/execute-api/${restApiId}/${stage}`,
    kinesis,
    throttle: (on) => configure('KINESIS_ERROR_PROBABILITY', on ? 1 : 0),
    close: async () => {
      kinesis.destroy();
      await stop();
    },
  };
}
