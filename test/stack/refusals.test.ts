// Parameters that contradict one another, or the options, are refused: by a rule before anything is made, or by an output that cannot be.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTemplate } from '../stack-template/read-template.ts';
import { expandTemplates, prepareTemplate, type StackSettings } from './expand.ts';
import { PRODUCTION } from './matrix.ts';
import { STACK_SETS } from './stack-sets.ts';

const { parameters: MUTUAL, options: DISABLED } = STACK_SETS['mutual-tls'];
const { parameters: GUARDS } = STACK_SETS['shared-guards'];
const ENHANCED = 'SecurityPolicy_TLS13_1_3_2025_09';

it.each<[what: string, settings: StackSettings, message: RegExp]>([
  ['mutual TLS with an enhanced policy', { parameters: { ...MUTUAL, DomainSecurityPolicy: ENHANCED } }, /not both/],
  [
    'mutual TLS before an API with one',
    { parameters: MUTUAL, options: { ...DISABLED, 'endpoint.securityPolicy': ENHANCED } },
    /Fn::Select/,
  ],
  ['mutual TLS beside the URL with execute-api', { parameters: MUTUAL }, /Fn::Select/],
  ['a domain name without a certificate', { parameters: { DomainName: 'api.example.com' } }, /CertificateArn/],
  ['a TLS policy without a domain name', { parameters: { DomainSecurityPolicy: ENHANCED } }, /need DomainName/],
  [
    'a base path of two segments',
    { parameters: { ...MUTUAL, BasePath: 'ingest/v1' }, options: DISABLED },
    /BasePath: "ingest\/v1" is not allowed/,
  ],
  ['a truststore without a domain name', { parameters: { TruststoreUri: MUTUAL.TruststoreUri } }, /need DomainName/],
  ['two web ACLs', { parameters: { ...GUARDS, RequestsPerAddress: '100' } }, /one web ACL/],
  ['record distribution of a provisioned stream', { parameters: { RecordDistribution: 'AUTO' } }, /ON_DEMAND/],
  ['warm throughput of a provisioned stream', { parameters: { WarmThroughputMiBps: 10 } }, /ON_DEMAND/],
  ['address ranges that no policy has', { parameters: { AllowedCidrs: '192.0.2.0/24' } }, /Fn::Select/],
  ['VPC endpoints of a public API', { parameters: { VpcEndpointIds: 'vpce-0123456789abcdef0' } }, /Fn::Select/],
  ['a key by its alias', { parameters: { StreamKeyArn: 'alias/orders' } }, /StreamKeyArn/],
  [
    'a stream of another service',
    { parameters: { ExistingStreamArns: 'arn:aws:sqs:us-east-1:111122223333:orders' } },
    /ExistingStreamArns/,
  ],
  ['cognito without a user pool', { options: { auth: 'cognito' } }, /Fn::Select/],
])('%s is refused', async (_what, settings, message) => {
  const folder = await mkdtemp(join(tmpdir(), 'stack-refusals-'));
  try {
    const template = prepareTemplate(readTemplate(PRODUCTION), settings);
    await expect(expandTemplates({ refused: template }, folder)).rejects.toThrow(message);
  } finally {
    await rm(folder, { recursive: true });
  }
});
