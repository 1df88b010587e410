// Logs are complete and hold nothing of what callers send: not their bodies, and no credential.
import { type Fields, isSame, parameter, resourcesOfType, type Subject } from './subject.ts';

const NEEDED = [
  '$context.requestId',
  '$context.identity.apiKeyId',
  '$context.identity.userArn',
  '$context.authorizer.claims.sub',
  '$context.authorizer.principalId',
  '$context.identity.sourceIp',
  '$context.resourcePath',
  '$context.status',
  '$context.error.responseType',
  '$context.integration.status',
  '$context.integration.latency',
  '$context.responseLatency',
];
/** API Gateway repeats the Authorization header in error messages; a path can hold an iterator; apiKey is the key itself. */
const FORBIDDEN =
  /\$context\.(error\.(message|messageString|validationErrorString)|path|identity\.apiKey|requestOverride[.\w]*|authorizer\.(?!principalId|claims\.sub)[.\w]+)(?!\w)/g;

export function findLogFaults(subject: Subject): string[] {
  const stages = resourcesOfType(subject, 'AWS::ApiGateway::Stage');
  return [
    ...stages.flatMap(([, { Properties }]) => [
      ...accessLogFaults(
        (Properties['AccessLogSetting'] as Fields | undefined)?.['Format'],
        parameter(subject, 'AccessLog'),
      ),
      ...((Properties['MethodSettings'] ?? []) as readonly Fields[])
        .filter(
          ({ LoggingLevel, DataTraceEnabled }) =>
            DataTraceEnabled === true || (LoggingLevel && DataTraceEnabled !== false),
        )
        .map(({ ResourcePath }) => `the bodies of ${ResourcePath} are logged`),
    ]),
    ...resourcesOfType(subject, 'AWS::Logs::LogGroup').flatMap(([name, { Properties }]) => [
      ...(Number(Properties['RetentionInDays']) > 0 ? [] : [`${name} is kept forever`]),
      ...((Properties['KmsKeyId'] ?? '') === parameter(subject, 'MonitoringKeyArn') ? [] : [`${name} has another key`]),
    ]),
    ...executionLogFaults(subject),
  ];
}

function accessLogFaults(format: unknown, parameterValue: string): string[] {
  if (format === undefined) return parameterValue === 'yes' ? ['there is no access log'] : [];
  const text = String(format);
  const members = Object.values(parsed(text));
  return [
    ...(text.includes('\n') ? ['a line of the access log is several'] : []),
    ...NEEDED.filter((name) => !members.includes(name)).map((name) => `the access log lacks ${name}`),
    ...[...text.matchAll(FORBIDDEN)].map(([name]) => `the access log holds ${name}`),
  ];
}

function parsed(text: string): Fields {
  try {
    return JSON.parse(text) as Fields;
  } catch {
    return {};
  }
}

/** API Gateway writes to a group of this name, and would make it without a retention. */
function executionLogFaults(subject: Subject): string[] {
  const level = parameter(subject, 'ExecutionLogLevel');
  if (level === '' || level === 'OFF') return [];
  const name = { 'Fn::Sub': `API-Gateway-Execution-Logs_\${Api}/${parameter(subject, 'StageName')}` };
  const groups = resourcesOfType(subject, 'AWS::Logs::LogGroup').map(
    ([, { Properties }]) => Properties['LogGroupName'],
  );
  return groups.some((one) => isSame(one, name)) ? [] : ['no log group is the one of the execution log'];
}
