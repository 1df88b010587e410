// The stacks that the suite looks at: options of `generate` and parameters of template.production.yml, by name.
import type { StackSettings } from './expand.ts';

const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const STREAM = 'arn:aws:kinesis:us-east-1:111122223333:stream/';
const CIDRS = '192.0.2.0/24,2001:db8::/32';
const ENDPOINTS = 'vpce-0123456789abcdef0,vpce-0fedcba9876543210';

const USER_POOL = { UserPoolArn: 'arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_abc' };
const AUTHORIZER = { AuthorizerFunctionArn: 'arn:aws:lambda:us-east-1:111122223333:function:authorizer' };
const DOMAIN = {
  DomainName: 'api.example.com',
  CertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab',
};

/** A value for each parameter that a control of a scanner can need. */
export const HARDENED = {
  RetentionHours: 168,
  StreamKeyArn: KEY,
  RequestsPerAddress: '10000',
  AccessLog: 'yes',
  ExecutionLogLevel: 'ERROR',
  LogRetentionDays: 365,
  MonitoringKeyArn: KEY,
  Tracing: 'yes',
  Alarms: 'yes',
} as const;

export const STACK_SETS = {
  defaults: {},
  everything: {
    options: {
      routes: 'write,read,discovery,events',
      auth: 'iam',
      'auth.apiKey': 'required',
      'usagePlan.quotaLimit': 1000,
      'cors.origins': 'https://www.example.com',
      'endpoint.default': 'disabled',
      'endpoint.securityPolicy': 'SecurityPolicy_TLS13_1_3_2025_09',
      'endpoint.minimumCompressionSize': 1024,
    },
    parameters: {
      ...HARDENED,
      ...DOMAIN,
      StageName: 'v1',
      ShardCount: 4,
      MaxRecordSizeInKiB: 10240,
      ShardLevelMetrics: 'ALL',
      BasePath: 'ingest',
      DomainSecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09',
      PutRecordThrottle: '100,200',
      PutRecordsThrottle: '10,20',
      GetShardIteratorThrottle: '1,2',
      GetRecordsThrottle: '5,10',
      DescribeStreamSummaryThrottle: '1,2',
      ListShardsThrottle: '1,2',
      PostEventsThrottle: '10,20',
      PostEventThrottle: '10,20',
      DetailedMetrics: 'yes',
      Dashboard: 'yes',
      PermissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/boundary',
    },
  },
  private: { options: { network: 'private' }, parameters: { VpcEndpointIds: ENDPOINTS } },
  'private-iam': { options: { network: 'private', auth: 'iam' }, parameters: { VpcEndpointIds: ENDPOINTS } },
  'private-without-endpoints': { options: { network: 'private' } },
  cidr: { options: { network: 'cidr' }, parameters: { AllowedCidrs: CIDRS } },
  'cidr-iam': { options: { network: 'cidr', auth: 'iam' }, parameters: { AllowedCidrs: CIDRS } },
  'cidr-cognito': { options: { network: 'cidr', auth: 'cognito' }, parameters: { AllowedCidrs: CIDRS, ...USER_POOL } },
  'cidr-mixed': {
    options: { network: 'cidr', 'auth.write': 'iam', 'auth.read': 'api-key', 'cors.origins': '*' },
    parameters: { AllowedCidrs: CIDRS },
  },
  'existing-streams': {
    options: { routes: 'write,read,discovery' },
    parameters: {
      ExistingStreamArns: `${STREAM}orders,${STREAM}clicks`,
      StreamKeyArn: KEY,
      Alarms: 'yes',
      Dashboard: 'yes',
    },
  },
  'on-demand': {
    options: { 'record.partitionKey': 'optional' },
    parameters: {
      StreamMode: 'ON_DEMAND',
      ShardCount: 7,
      RecordDistribution: 'AUTO',
      WarmThroughputMiBps: 20,
      Alarms: 'yes',
    },
  },
  'own-key': { parameters: { StreamKeyArn: KEY } },
  'own-key-write': { options: { routes: 'write' }, parameters: { StreamKeyArn: KEY } },
  'own-key-read': { options: { routes: 'read' }, parameters: { StreamKeyArn: KEY } },
  'mutual-tls': {
    options: { 'endpoint.default': 'disabled' },
    parameters: { ...DOMAIN, TruststoreUri: 's3://bucket/truststore.pem', TruststoreVersion: 'abc' },
  },
  'shared-guards': {
    parameters: {
      Alarms: 'yes',
      AlarmTopicArn: 'arn:aws:sns:us-east-1:111122223333:alarms',
      WebAclArn: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/edge/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  logs: { parameters: { AccessLog: 'yes', ExecutionLogLevel: 'INFO' } },
  'auth-iam': { options: { auth: 'iam' } },
  'auth-api-key': { options: { auth: 'api-key' } },
  'auth-cognito': { options: { auth: 'cognito' }, parameters: USER_POOL },
  'auth-lambda': { options: { auth: 'lambda' }, parameters: AUTHORIZER },
} as const satisfies Readonly<Record<string, StackSettings>>;

export type StackSet = keyof typeof STACK_SETS;
