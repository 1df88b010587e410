// Mistakes that somebody could make in template.production.yml or in what generates its documents, one change each.
import type { Mutant } from './mutant.ts';
import { WATCHING_MUTANTS } from './watching-mutants.ts';

const API = ['Resources', 'Api', 'Properties'] as const;
const BODY = [...API, 'DefinitionBody'] as const;
const POLICY = [...BODY, 'x-amazon-apigateway-policy', 'Statement'] as const;
const STATEMENTS = ['Resources', 'ApiManagedPolicy', 'Properties', 'PolicyDocument', 'Statement'] as const;

export const MUTANTS: readonly Mutant[] = [
  // Who may call.
  {
    name: 'a policy beside IAM allows everybody',
    set: 'cidr-iam',
    path: [...POLICY, 1],
    value: { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },
    foundBy: 'the policy fits the authorization',
  },
  {
    name: 'a policy without IAM only denies',
    set: 'cidr',
    path: [...POLICY, 1],
    foundBy: 'the policy fits the authorization',
  },
  {
    name: 'the policy denies those in the network',
    set: 'cidr',
    path: [...POLICY, 0, 'Condition'],
    value: { IpAddress: { 'aws:SourceIp': ['192.0.2.0/24'] } },
    foundBy: 'the policy fits the authorization',
  },
  {
    name: 'a network without values is open',
    set: 'private-without-endpoints',
    path: [...POLICY, 0, 'Condition'],
    value: { StringNotEquals: { 'aws:SourceVpce': [] } },
    foundBy: 'the policy fits the authorization',
  },
  {
    name: 'a private API has no policy',
    set: 'private',
    path: [...BODY, 'x-amazon-apigateway-policy'],
    foundBy: 'the policy fits the authorization',
  },
  {
    name: 'the type of a private endpoint is REGIONAL',
    set: 'private',
    path: [...API, 'EndpointConfiguration', 'Type'],
    value: 'REGIONAL',
    foundBy: 'the endpoint fits the network, and the document has its guards',
  },
  {
    name: 'the whole endpoint configuration is conditional',
    set: 'private',
    path: [...API, 'EndpointConfiguration'],
    value: { 'Fn::If': ['IsPrivate', { Type: 'PRIVATE' }, { Type: 'REGIONAL' }] },
    foundBy: { tool: 'cfn-lint', rule: 'E3012' },
  },
  {
    name: 'the policy is beside the body',
    set: 'private',
    path: [...API, 'Policy'],
    value: { Version: '2012-10-17', Statement: [] },
    foundBy: 'the endpoint fits the network, and the document has its guards',
  },
  {
    name: 'the smallest compressed response is beside the body',
    set: 'defaults',
    path: [...API, 'MinimumCompressionSize'],
    value: 1024,
    foundBy: 'the endpoint fits the network, and the document has its guards',
  },
  {
    name: 'removed routes stay in the API',
    set: 'defaults',
    path: [...API, 'Mode'],
    value: 'merge',
    foundBy: 'the endpoint fits the network, and the document has its guards',
  },
  // TLS.
  {
    name: 'a domain name has mutual TLS and an enhanced policy by its parameters',
    set: 'mutual-tls',
    path: ['Parameters', 'DomainSecurityPolicy', 'Default'],
    value: 'SecurityPolicy_TLS13_1_3_2025_09',
    foundBy: 'refused',
  },
  {
    name: 'a domain name with mutual TLS has an enhanced policy',
    set: 'mutual-tls',
    path: ['Resources', 'Domain', 'Properties', 'SecurityPolicy'],
    value: 'SecurityPolicy_TLS13_1_3_2025_09',
    foundBy: 'mutual TLS and enhanced TLS are never together',
  },
  {
    name: 'the URL with execute-api gets past mutual TLS',
    set: 'mutual-tls',
    path: [...BODY, 'servers', 0, 'x-amazon-apigateway-endpoint-configuration', 'disableExecuteApiEndpoint'],
    value: false,
    foundBy: 'mutual TLS and enhanced TLS are never together',
  },
  {
    name: 'a domain name takes TLS 1.0',
    set: 'mutual-tls',
    path: ['Resources', 'Domain', 'Properties', 'SecurityPolicy'],
    value: 'TLS_1_0',
    foundBy: { tool: 'cfn-guard', rule: 'CT.APIGATEWAY.PR.6' },
  },
  // Stream.
  {
    name: 'an on-demand stream has shards',
    set: 'on-demand',
    path: ['Resources', 'Stream', 'Properties', 'ShardCount'],
    value: { Ref: 'ShardCount' },
    foundBy: 'the stream has what its mode takes',
  },
  {
    name: 'the stream is made beside existing ones',
    set: 'existing-streams',
    path: ['Resources', 'Stream', 'Condition'],
    foundBy: 'the stream has what its mode takes',
  },
  {
    name: 'the stream is not encrypted',
    set: 'defaults',
    path: ['Resources', 'Stream', 'Properties', 'StreamEncryption'],
    foundBy: { tool: 'checkov', rule: 'CKV_AWS_43' },
  },
  {
    name: 'the record distribution has an unknown value',
    set: 'on-demand',
    path: ['Resources', 'Stream', 'Properties', 'RecordDistributionStrategy'],
    value: 'EVEN',
    foundBy: { tool: 'cfn-lint', rule: 'E3030' },
  },
  // Permissions.
  {
    name: 'the role may do anything on the stream',
    set: 'defaults',
    path: [...STATEMENTS, 0, 'Action'],
    value: ['kinesis:*'],
    foundBy: 'the role may do what the document calls and no more',
  },
  {
    name: 'the role may write to every stream',
    set: 'defaults',
    path: [...STATEMENTS, 0, 'Resource'],
    value: '*',
    foundBy: 'the role may do what the document calls and no more',
  },
  {
    name: 'the key is not limited to the stream',
    set: 'own-key',
    path: [...STATEMENTS, 1, 'Fn::If', 1, 'Condition'],
    foundBy: 'the role may do what the document calls and no more',
  },
  {
    name: 'who writes may decrypt',
    set: 'own-key-write',
    path: [...STATEMENTS, 1, 'Fn::If', 1, 'Action'],
    value: ['kms:GenerateDataKey', 'kms:Decrypt'],
    foundBy: 'the role may do what the document calls and no more',
  },
  {
    name: 'the trust of the role has a condition that API Gateway does not meet',
    set: 'defaults',
    path: ['Resources', 'ApiRole', 'Properties', 'AssumeRolePolicyDocument', 'Statement', 0, 'Condition'],
    value: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    foundBy: 'the role may do what the document calls and no more',
  },
  {
    name: 'a method has the credentials of its caller',
    set: 'defaults',
    path: [...BODY, 'paths', '/streams/{stream-name}/record', 'put', 'x-amazon-apigateway-integration', 'credentials'],
    value: 'arn:aws:iam::*:user/*',
    foundBy: 'the role may do what the document calls and no more',
  },
  {
    name: 'any API may call the authorizer function',
    set: 'auth-lambda',
    path: ['Resources', 'AuthorizerPermission', 'Properties', 'SourceArn'],
    foundBy: 'the role may do what the document calls and no more',
  },
  // Deployment and limits.
  {
    name: 'a changed parameter makes no deployment',
    set: 'defaults',
    path: [...API, 'AlwaysDeploy'],
    value: false,
    foundBy: 'a changed parameter reaches the stage',
  },
  {
    name: 'the path of a route is not encoded',
    set: 'everything',
    path: [...API, 'MethodSettings', 1, 'Fn::If', 1, 'ResourcePath'],
    value: '/streams/{stream-name}/record',
    foundBy: 'every route is throttled',
  },
  {
    name: 'a route has another log level than the stage',
    set: 'everything',
    path: [...API, 'MethodSettings', 2, 'Fn::If', 1, 'LoggingLevel'],
    value: 'INFO',
    foundBy: 'every route is throttled',
  },
  {
    name: 'the web ACL guards a stage with an account number',
    set: 'shared-guards',
    path: ['Resources', 'WebAclAssociation', 'Properties', 'ResourceArn'],
    value: {
      'Fn::Sub':
        'arn:${AWS::Partition}:apigateway:${AWS::Region}:${AWS::AccountId}:/restapis/${Api}/stages/${StageName}',
    },
    foundBy: 'a web ACL guards the stage',
  },
  ...WATCHING_MUTANTS,
];
