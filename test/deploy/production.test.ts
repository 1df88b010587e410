// Deployments of template.production.yml on LocalStack. Not covered, because LocalStack cannot show it: resource policies and IAM, which it does not
// enforce; AWS WAF, TLS and private DNS, which it does not have; alarms going off; and `Rules`, which it ignores.
import { CreateStreamCommand } from '@aws-sdk/client-kinesis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployVariant } from './deploy-variant.ts';
import { type Account, openAccount } from './open-account.ts';

const template = 'template.production.yml';
const STREAMS = 'arn:aws:kinesis:us-east-1:000000000000:stream';

let account: Account;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account?.close());

async function put(url: string, stream: string): Promise<number> {
  const headers = { 'Content-Type': 'application/json' };
  const body = '{"Data":"some data","PartitionKey":"some key"}';
  return (await fetch(`${url}/streams/${stream}/record`, { method: 'PUT', headers, body })).status;
}

/** The only policy of the role of a stack. */
async function policyOf(stack: string): Promise<unknown> {
  const { roles } = await account.list();
  return Object.entries(roles).find(([name]) => name.startsWith(`${stack}-`))?.[1];
}

function policyFor(actions: readonly string[], resource: unknown): unknown {
  const Action = actions.map((action) => `kinesis:${action}`);
  return [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: resource }] }];
}

const ACTIONS = ['PutRecord', 'PutRecords', 'GetShardIterator', 'GetRecords'];

describe('sam deploy of template.production.yml with its defaults', () => {
  it('makes what template.yml makes: a stream and a role for it, and an API that writes', async () => {
    const url = await deployVariant(account, 'defaults', {}, { template });
    const { streams, stacks } = await account.list();
    expect(streams).toEqual({ defaults: 'PROVISIONED' });
    expect(Object.keys(stacks['defaults'] ?? {}).toSorted()).toEqual([
      'ApiUrl',
      'CurlPutRecord',
      'RestApiId',
      'StreamArn',
      'StreamName',
      'WhoMayCall',
    ]);
    expect(await policyOf('defaults')).toEqual(policyFor(ACTIONS, `${STREAMS}/defaults`));
    expect(await put(url, 'defaults')).toBe(200);
  });
});

describe('sam deploy of template.production.yml with ON_DEMAND and the routes of discovery', () => {
  it('makes such a stream and describes it', async () => {
    const options = { routes: ['write', 'read', 'discovery'] };
    const url = await deployVariant(account, 'on-demand', options, {
      template,
      parameters: { StreamMode: 'ON_DEMAND' },
    });
    expect((await account.list()).streams).toMatchObject({ 'on-demand': 'ON_DEMAND' });
    expect((await fetch(`${url}/streams/on-demand`)).status).toBe(200);
  });
});

describe('sam deploy of template.production.yml with existing streams', () => {
  it.each([
    ['one', ['orders'], ['write', 'read', 'discovery'], [...ACTIONS, 'DescribeStreamSummary', 'ListShards']],
    ['several', ['clicks', 'views'], ['write', 'read'], ACTIONS],
  ])('makes no stream, and gives access to %s: %j', async (_count, names, routes, actions) => {
    for (const StreamName of names) {
      const StreamModeDetails = { StreamMode: 'ON_DEMAND' } as const;
      await account.kinesis.send(new CreateStreamCommand({ StreamName, StreamModeDetails }));
    }
    const stack = `on-${names[0]}`;
    const arns = names.map((name) => `${STREAMS}/${name}`);
    const parameters = { ExistingStreamArns: arns.join(',') };
    const url = await deployVariant(account, stack, { routes }, { template, parameters });
    const { streams, stacks } = await account.list();
    expect(streams).not.toHaveProperty(stack);
    expect(stacks[stack]).toMatchObject({ StreamName: names[0], StreamArn: arns[0] });
    expect(await policyOf(stack)).toEqual(policyFor(actions, arns));
    for (const name of names) expect(await put(url, name)).toBe(200);
  });
});
