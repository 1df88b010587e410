// template.production.yml is template.yml with more parameters.
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../generator/routes/index.ts';
import { DOCUMENT_SETS } from '../generator/document-sets.ts';
import { compareStacks, makeStack } from './compare-stacks.ts';
import { readTemplate } from './read-template.ts';

const [simple, production] = [readTemplate(), readTemplate('template.production.yml')];
const PARAMETERS = {
  UserPoolArn: 'arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_abc',
  AuthorizerFunctionArn: 'arn:aws:lambda:us-east-1:111122223333:function:authorizer',
};

describe('template.production.yml with its defaults', () => {
  const sets = DOCUMENT_SETS.filter(([, { deployment }]) => !deployment.needsProductionTemplate);

  it.each(sets.map(([options]) => options))('makes what template.yml makes, with the options %s', (text) => {
    const settings = { options: JSON.parse(text), parameters: PARAMETERS };
    const [expected, made] = [makeStack('template.yml', settings), makeStack('template.production.yml', settings)];
    expect(made).toEqual(expected);
    expect(compareStacks(expected, made)).toEqual({ adds: [], removes: [], changes: [] });
  });

  it('has the parameters of template.yml as they are, and first', () => {
    const names = Object.keys(simple.Parameters);
    expect(Object.entries(production.Parameters).slice(0, names.length)).toEqual(Object.entries(simple.Parameters));
  });
});

describe('the throttles', () => {
  const properties = production.Resources['Api']?.Properties ?? {};
  const MethodSettings = properties['MethodSettings'] as readonly object[];

  it('are for every route', () => {
    const limited = MethodSettings.flatMap((setting) => {
      const { 'Fn::If': [condition, settings] = [] } = setting as { 'Fn::If'?: [string, Record<string, unknown>] };
      return settings ? [[condition, settings['HttpMethod'], settings['ResourcePath']]] : [];
    });
    // ResourcePath: "/" followed by the path, in which a slash is "~1" (CloudFormation, AWS::ApiGateway::Stage MethodSetting).
    const routes = ROUTES.map(({ id, method, path }) => [
      `Throttles${id.replaceAll(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase())}`,
      method.toUpperCase(),
      `/${path.replaceAll('/', '~1')}`,
    ]);
    expect(limited).toEqual(routes);
  });

  it('repeat the logs and metrics of the stage, which a setting of its own would turn off', () => {
    const [stage, ...routes] = MethodSettings as [Record<string, unknown>, ...Record<'Fn::If', unknown[]>[]];
    const { LoggingLevel, DataTraceEnabled, MetricsEnabled } = stage;
    for (const { 'Fn::If': branches } of routes)
      expect(branches[1]).toMatchObject({ LoggingLevel, DataTraceEnabled, MetricsEnabled });
  });

  it('set the numbers before and after the comma', () => {
    const { resources } = makeStack('template.production.yml', { parameters: { PutRecordsThrottle: '7,9' } });
    expect(resources['Api']?.['MethodSettings']).toEqual([
      { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: '50', ThrottlingBurstLimit: '100' },
      {
        HttpMethod: 'PUT',
        ResourcePath: '/~1streams~1{stream-name}~1records',
        ThrottlingRateLimit: '7',
        ThrottlingBurstLimit: '9',
      },
    ]);
  });

  it('are not there for a route that the document does not have', () => {
    const settings = { options: { routes: 'read' }, parameters: { PutRecordsThrottle: '7,9' } };
    expect(makeStack('template.production.yml', settings).resources['Api']?.['MethodSettings']).toHaveLength(1);
  });
});

describe('the streams', () => {
  const orders = 'arn:aws:kinesis:us-east-1:111122223333:stream/orders';
  const clicks = 'arn:aws:kinesis:us-east-1:111122223333:stream/clicks';
  const key = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
  const policyOf = (parameters: Record<string, string>, options: Record<string, unknown> = {}) =>
    makeStack('template.production.yml', { options, parameters }).resources['ApiManagedPolicy']?.['PolicyDocument'];
  const all = ['PutRecord', 'PutRecords', 'GetShardIterator', 'GetRecords'].map((action) => `kinesis:${action}`);

  it.each([
    ['the stream of the stack', {}, {}, [{ Effect: 'Allow', Action: all, Resource: '<Stream.Arn>' }]],
    [
      'the given streams',
      { ExistingStreamArns: `${orders},${clicks}` },
      {},
      [{ Effect: 'Allow', Action: all, Resource: [orders, clicks] }],
    ],
  ])('let the role call the actions of the routes on %s only', (_what, parameters, options, Statement) => {
    expect(policyOf(parameters, options)).toEqual({ Version: '2012-10-17', Statement });
  });

  // Kinesis Data Streams Developer Guide, "Permissions to use user-generated KMS keys".
  it.each([
    [{}, ['kms:GenerateDataKey', 'kms:Decrypt']],
    [{ routes: 'write' }, ['kms:GenerateDataKey']],
    [{ routes: 'read' }, ['kms:Decrypt']],
  ])('let the role use their key, with %j only as %j', (options, actions) => {
    expect(policyOf({ ExistingStreamArns: orders, StreamKeyArn: key }, options)).toMatchObject({
      Statement: [
        {},
        {
          Effect: 'Allow',
          Action: actions,
          Resource: key,
          Condition: { StringEquals: { 'kms:EncryptionContext:aws:kinesis:arn': [orders] } },
        },
      ],
    });
  });

  it('need no key for routes that do not touch records', () => {
    expect(policyOf({ StreamKeyArn: key }, { routes: 'discovery' })).toMatchObject({ Statement: { length: 1 } });
  });

  it('give the first one to the outputs', () => {
    const { outputs } = makeStack('template.production.yml', {
      parameters: { ExistingStreamArns: `${orders},${clicks}` },
    });
    expect(outputs).toMatchObject({ StreamName: 'orders', StreamArn: orders });
    expect(outputs['CurlPutRecord']).toMatch(/\/dev\/streams\/orders\/record$/);
  });

  it('have no shards and no decimal settings that Kinesis refuses with ON_DEMAND', () => {
    const parameters = { StreamMode: 'ON_DEMAND', RecordDistribution: 'AUTO', WarmThroughputMiBps: '50' };
    expect(makeStack('template.production.yml', { parameters }).resources['Stream']).toEqual({
      Name: 'the-stack',
      StreamModeDetails: { StreamMode: 'ON_DEMAND' },
      RetentionPeriodHours: '24',
      StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
      RecordDistributionStrategy: 'AUTO',
      WarmThroughputMiBps: '50',
    });
  });
});

// "API Gateway V1 doesn't support the slash character (/) in base path mappings": aws/aws-cdk#14822. The other characters: #23347 there.
it('takes as a base path what API Gateway takes', () => {
  const pattern = new RegExp(`^(?:${production.Parameters['BasePath']?.AllowedPattern})$`);
  for (const path of ['', 'v1', "A-b_c.d+e!f*g'(h)$i"]) expect(path).toMatch(pattern);
  for (const path of ['ingest/v1', '/v1', 'v1/', 'v 1', 'v1?']) expect(path).not.toMatch(pattern);
});

it('names the dashboard after the Region too, because dashboards belong to all Regions of an account', () => {
  const { resources } = makeStack('template.production.yml', { parameters: { Dashboard: 'yes' } });
  expect(resources['ApiDashboard']).toMatchObject({ DashboardName: 'the-stack-us-east-1' });
});

// Fn::Select with an index that is not there ends the deployment, which is meant: docs/decisions/0069, 0078.
describe('refuses by an output', () => {
  it.each([
    ['AllowedCidrsNeedTheOptionNetworkCidr', { AllowedCidrs: '192.0.2.0/24' }, {}, { network: 'cidr' }],
    ['VpcEndpointIdsNeedTheOptionNetworkPrivate', { VpcEndpointIds: 'vpce-0' }, {}, { network: 'private' }],
    ['DomainNameNeedsAnotherNetworkThanPrivate', { DomainName: 'a.example' }, { network: 'private' }, {}],
    [
      'TruststoreUriExcludesTheOptionSecurityPolicy',
      { TruststoreUri: 's3://a/b' },
      { 'endpoint.securityPolicy': 'SecurityPolicy_TLS13_1_3_2025_09' },
      {},
    ],
    [
      'TruststoreUriNeedsTheOptionDefaultDisabled',
      { TruststoreUri: 's3://a/b' },
      {},
      { 'endpoint.default': 'disabled' },
    ],
  ])('%s: %j with %j, not with %j', (output, parameters, refused, allowed) => {
    const outputs = (options: Record<string, unknown>, given: Record<string, string>) =>
      Object.keys(makeStack('template.production.yml', { options, parameters: given }).outputs);
    expect(outputs(refused, parameters)).toContain(output);
    expect(outputs(allowed, parameters)).not.toContain(output);
    expect(outputs(refused, {})).not.toContain(output);
    // A stack's name has letters, digits and hyphens.
    const { Value } = production.Outputs[output] ?? {};
    expect(Value).toEqual({ 'Fn::Select': [1, { 'Fn::Split': ['/', { Ref: 'AWS::StackName' }] }] });
  });
});
