// Alarms watch metrics that exist, with the dimensions and values that they have in this stack, and tell somebody.
import { PUBLISHED_METRICS } from './metrics.ts';
import { type Fields, isSame, listParameter, parameter, resourcesOfType, type Subject } from './subject.ts';

interface Metric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
}

const OF_API = ['5XXError', '4XXError', 'Latency', 'Count'];
const OF_STREAM = [
  'WriteProvisionedThroughputExceeded',
  'ReadProvisionedThroughputExceeded',
  'PutRecords.ThrottledRecords',
  'PutRecords.FailedRecords',
  'GetRecords.IteratorAgeMilliseconds',
];

export function findAlarmFaults(subject: Subject): string[] {
  const alarms = resourcesOfType(subject, 'AWS::CloudWatch::Alarm');
  const watched = alarms.flatMap(([, { Properties }]) => metricsOf(Properties).map(({ MetricName }) => MetricName));
  const ownStream = listParameter(subject, 'ExistingStreamArns').length === 0;
  const shards = parameter(subject, 'StreamMode') === 'PROVISIONED' ? ['IncomingBytes'] : [];
  const needed =
    parameter(subject, 'Alarms') === 'yes' ? [...OF_API, ...(ownStream ? [...OF_STREAM, ...shards] : [])] : [];
  return [
    ...needed.filter((name) => !watched.includes(name)).map((name) => `no alarm watches ${name}`),
    ...alarms.flatMap(([name, { Properties }]) => [
      ...metricsOf(Properties).flatMap((metric) => metricFaults(metric, subject).map((fault) => `${name}: ${fault}`)),
      ...expressionFaults(Properties).map((fault) => `${name}: ${fault}`),
      ...(isSame(Properties['AlarmActions'], actions(subject)) ? [] : [`${name} does not tell the topic`]),
    ]),
  ];
}

/** Of one metric, or of an expression over several. */
function metricsOf(properties: Fields): Metric[] {
  const several = (properties['Metrics'] ?? []) as readonly { MetricStat?: { Metric: Metric } }[];
  if (several.length > 0) return several.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric] : []));
  return [properties as unknown as Metric];
}

function metricFaults({ Namespace, MetricName, Dimensions = [] }: Metric, subject: Subject): string[] {
  const published = PUBLISHED_METRICS[Namespace];
  const names = Dimensions.map(({ Name }) => Name).toSorted();
  // API Gateway names the dimension after the API's name, not its id.
  const values: Readonly<Record<string, unknown>> = {
    ApiName: subject.Resources['Api']?.Properties['Name'],
    Stage: parameter(subject, 'StageName'),
    StreamName: { Ref: 'Stream' },
  };
  return [
    ...(published?.names.includes(MetricName) ? [] : [`AWS does not publish ${Namespace} ${MetricName}`]),
    ...(published?.dimensions.some((one) => isSame(one, names)) ? [] : [`${MetricName} does not have ${names}`]),
    ...Dimensions.filter(({ Name, Value }) => !isSame(Value, values[Name])).map(
      ({ Name }) => `${Name} is that of another`,
    ),
  ];
}

/** An expression is over ids that are there, and one of them is returned. */
function expressionFaults(properties: Fields): string[] {
  const metrics = (properties['Metrics'] ?? []) as readonly { Id: string; Expression?: string; ReturnData?: boolean }[];
  if (metrics.length === 0) return [];
  const ids = metrics.map(({ Id }) => Id);
  const used = metrics.flatMap(({ Expression = '' }) => Expression.match(/\b[a-z]\w*/g) ?? []);
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `there is no metric ${id}`),
    ...(metrics.filter(({ ReturnData }) => ReturnData !== false).length === 1 ? [] : ['not one metric is compared']),
  ];
}

function actions(subject: Subject): unknown[] {
  return [parameter(subject, 'AlarmTopicArn') || { Ref: 'AlarmTopic' }];
}
