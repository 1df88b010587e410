// Mistakes in what watches the API: logs, traces, alarms and the dashboard.
import type { Mutant } from './mutant.ts';

const API = ['Resources', 'Api', 'Properties'] as const;
const alarm = (name: string, ...rest: (string | number)[]) => ['Resources', name, 'Properties', ...rest] as const;

export const WATCHING_MUTANTS: readonly Mutant[] = [
  // Logs.
  {
    name: 'the access log holds error messages',
    set: 'everything',
    path: [...API, 'AccessLogSetting', 'Fn::If', 1, 'Format'],
    value: '{"requestId":"$context.requestId","error":"$context.error.message"}',
    foundBy: 'logs hold nothing of what callers send',
  },
  {
    name: 'the execution log holds bodies',
    set: 'everything',
    path: [...API, 'MethodSettings', 0, 'DataTraceEnabled'],
    value: true,
    foundBy: 'logs hold nothing of what callers send',
  },
  {
    name: 'the log is kept forever',
    set: 'everything',
    path: ['Resources', 'AccessLogGroup', 'Properties', 'RetentionInDays'],
    foundBy: 'logs hold nothing of what callers send',
  },
  {
    name: 'the log is kept for a month',
    set: 'everything',
    path: ['Resources', 'AccessLogGroup', 'Properties', 'RetentionInDays'],
    value: 30,
    foundBy: { tool: 'cfn-guard', rule: 'CT.CLOUDWATCH.PR.2' },
  },
  {
    name: 'the execution log has a group of another name',
    set: 'everything',
    path: ['Resources', 'ExecutionLogGroup', 'Properties', 'LogGroupName'],
    value: { 'Fn::Sub': '/aws/apigateway/${Api}' },
    foundBy: 'logs hold nothing of what callers send',
  },
  {
    name: 'tracing is off',
    set: 'everything',
    path: [...API, 'TracingEnabled'],
    value: { Ref: 'AWS::NoValue' },
    foundBy: { tool: 'cfn-guard', rule: 'CT.APIGATEWAY.PR.2' },
  },
  // Alarms.
  {
    name: 'an alarm watches a metric that does not exist',
    set: 'everything',
    path: alarm('StreamWriteThrottlingAlarm', 'MetricName'),
    value: 'WriteThrottlingEvents',
    foundBy: 'alarms watch metrics that exist',
  },
  {
    name: 'an alarm asks for the id of the API',
    set: 'everything',
    path: alarm('ApiServerErrorAlarm', 'Dimensions', 0),
    value: { Name: 'ApiId', Value: { Ref: 'Api' } },
    foundBy: 'alarms watch metrics that exist',
  },
  {
    name: 'an alarm tells nobody',
    set: 'everything',
    path: alarm('ApiLatencyAlarm', 'AlarmActions'),
    foundBy: { tool: 'cfn-guard', rule: 'CT.CLOUDWATCH.PR.1' },
  },
  {
    name: 'an expression is over a metric that is not there',
    set: 'everything',
    path: alarm('StreamIteratorAgeAlarm', 'Metrics', 0, 'Expression'),
    value: '100 * lag',
    foundBy: 'alarms watch metrics that exist',
  },
  {
    name: 'the dashboard shows a metric that does not exist',
    set: 'everything',
    path: ['Resources', 'ApiDashboard', 'Properties', 'DashboardBody'],
    value: '{"widgets":[{"properties":{"metrics":[["AWS/Kinesis","Throttled","StreamName","s"]]}}]}',
    foundBy: 'the dashboard shows metrics that exist',
  },
  {
    name: 'stacks of two Regions have one dashboard',
    set: 'everything',
    path: ['Resources', 'ApiDashboard', 'Properties', 'DashboardName'],
    value: { Ref: 'AWS::StackName' },
    foundBy: 'the dashboard shows metrics that exist',
  },
];
