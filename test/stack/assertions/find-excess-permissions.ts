// The role may do exactly what the document calls, on exactly the streams of the stack, and with the key for nothing but their records.
import {
  actionOf,
  type Fields,
  isSame,
  listParameter,
  operationsOf,
  parameter,
  resourcesOfType,
  type Subject,
} from './subject.ts';

/** What each action of Kinesis needs of a customer managed key. Source: Kinesis Developer Guide, "Permissions to use user-generated KMS keys". */
const KEY_ACTIONS: Readonly<Record<string, string>> = {
  PutRecord: 'kms:GenerateDataKey',
  PutRecords: 'kms:GenerateDataKey',
  GetRecords: 'kms:Decrypt',
};
const ROLE = { 'Fn::GetAtt': ['ApiRole', 'Arn'] };
const STREAM = { 'Fn::GetAtt': ['Stream', 'Arn'] };
/** Without a condition: API Gateway sends neither aws:SourceAccount nor aws:SourceArn, so that every call would be a 500. */
const TRUST = [{ Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' }, Action: 'sts:AssumeRole' }];

export function findExcessPermissions(subject: Subject): string[] {
  const calls = operationsOf(subject).filter((operation) => actionOf(operation) !== undefined);
  const actions = calls.map((call) => actionOf(call) ?? '');
  const existing = listParameter(subject, 'ExistingStreamArns');
  const streams: unknown = existing.length > 0 ? existing : STREAM;
  const key = parameter(subject, 'StreamKeyArn');
  const keyActions = key === '' ? [] : actions.flatMap((action) => KEY_ACTIONS[action] ?? []);
  const expected = [
    { Effect: 'Allow', Action: sorted(actions.map((action) => `kinesis:${action}`)), Resource: streams },
    ...(keyActions.length === 0
      ? []
      : [
          {
            Effect: 'Allow',
            Action: sorted(keyActions),
            Resource: key,
            Condition: { StringEquals: { 'kms:EncryptionContext:aws:kinesis:arn': streams } },
          },
        ]),
  ];
  const statements = [
    ...resourcesOfType(subject, 'AWS::IAM::ManagedPolicy'),
    ...resourcesOfType(subject, 'AWS::IAM::Policy'),
  ].flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Fields[] }).Statement);
  const found = statements.map(({ Action, ...statement }) => ({
    ...statement,
    Action: sorted([Action].flat() as string[]),
  }));
  return [
    ...(isSame(inOrder(found), inOrder(expected)) ? [] : [`the policy is ${JSON.stringify(found)}`]),
    ...roleFaults(subject),
    ...calls
      .filter(({ integration }) => !isSame(integration['credentials'], ROLE))
      .map(({ method, path }) => `${method} ${path} has other credentials than the role`),
    ...resourcesOfType(subject, 'AWS::Lambda::Permission').flatMap(([name, { Properties }]) =>
      Properties['Principal'] === 'apigateway.amazonaws.com' &&
      /:\$\{AWS::AccountId\}:\$\{Api\}\/authorizers\/|:111122223333:\$\{Api\}\/authorizers\//.test(
        JSON.stringify(Properties['SourceArn'] ?? ''),
      )
        ? []
        : [`${name} is not for the authorizers of the API alone`],
    ),
  ];
}

function roleFaults(subject: Subject): string[] {
  const roles = resourcesOfType(subject, 'AWS::IAM::Role');
  const boundary = parameter(subject, 'PermissionsBoundaryArn') || undefined;
  return [
    ...(roles.length === 1 ? [] : [`the stack has ${roles.length} roles`]),
    ...roles.flatMap(([name, { Properties }]) => [
      ...(isSame((Properties['AssumeRolePolicyDocument'] as Fields)['Statement'], TRUST)
        ? []
        : [`${name} trusts others`]),
      ...['Policies', 'ManagedPolicyArns'].filter((one) => one in Properties).map((one) => `${name} has ${one}`),
      ...(Properties['PermissionsBoundary'] === boundary ? [] : [`${name} has another permissions boundary`]),
    ]),
  ];
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}

/** Members by name, so that equal values are equal as JSON. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted()
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
