import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../stack-template/read-template.ts';
import type { Resources } from './list-resources.ts';
import { type Account, openAccount, SAM_STACK } from './open-account.ts';
import { writeVariant } from './write-variant.ts';

/** Every question of `sam deploy --guided`, and what is typed; nothing takes the default. */
const DIALOGUE: readonly (readonly [question: string, typed: string])[] = [
  ['Stack Name [apigw-kinesis]', 'orders'],
  ['AWS Region [us-east-1]', ''],
  ['Parameter StageName [dev]', 'prod'],
  ['Parameter StreamMode [PROVISIONED]', 'ON_DEMAND'],
  ['Parameter ShardCount [1]', ''],
  ['Parameter RetentionHours [24]', '48'],
  ['Parameter ThrottlingRateLimit [50]', '5'],
  ['Parameter ThrottlingBurstLimit [100]', '10'],
  ['Parameter UserPoolArn []', ''],
  ['Parameter AuthorizerFunctionArn []', ''],
  ['Confirm changes before deploy [Y/n]', ''],
  ['Allow SAM CLI IAM role creation [Y/n]', ''],
  ['Disable rollback [y/N]', ''],
  ['Save arguments to configuration file [Y/n]', ''],
  ['SAM configuration file', ''],
  ['SAM configuration environment [default]', ''],
  ['Deploy this changeset? [y/N]', 'y'],
];

let folder: string;
let account: Account;
let said: string;
let deployed: Resources;

beforeAll(async () => {
  folder = await writeVariant();
  const config = join(folder, 'samconfig.toml');
  // A copy, because the input is saved in it.
  await copyFile(join(REPOSITORY, 'samconfig.toml'), config);
  account = await openAccount();
  const input = DIALOGUE.map(([, typed]) => `${typed}\n`).join('');
  said = await account.sam(
    ['deploy', '--guided', '--template-file', join(folder, 'template.yml'), '--config-file', config],
    input,
  );
  deployed = await account.list();
});

afterAll(async () => {
  await account?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('sam deploy --guided', () => {
  it('asks these questions and no other', () => {
    const questions = said.match(/[A-Z][^:\n\t]*\[[^\]\n]*\](?=: )/g) ?? [];
    expect(questions.map((question) => question.replace(/ \[\/.*\]$/, ''))).toEqual(
      DIALOGUE.map(([question]) => question),
    );
  });

  it('deploys what was entered', async () => {
    expect(deployed.streams).toEqual({ orders: 'ON_DEMAND' });
    const url = account.baseUrl(deployed.stacks['orders']?.['RestApiId'], 'prod');
    const headers = { 'Content-Type': 'application/json' };
    const body = '{"Data":"some data","PartitionKey":"some key"}';
    const response = await fetch(`${url}/streams/orders/record`, { method: 'PUT', headers, body });
    expect(response.status).toBe(200);
  });

  it('saves the input where sam delete finds the stack', async () => {
    await account.sam(['delete', '--no-prompts', '--config-file', join(folder, 'samconfig.toml')]);
    const { stacks, apis, streams, roles } = await account.list();
    expect({ stacks: Object.keys(stacks), apis, streams, roles }).toEqual({
      stacks: [SAM_STACK],
      apis: [],
      streams: {},
      roles: {},
    });
  });
});
