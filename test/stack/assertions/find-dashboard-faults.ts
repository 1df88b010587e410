// The dashboard shows metrics that exist, and has a name of its own in each Region: dashboards belong to all Regions of an account.
// Source: CloudFormation, AWS::CloudWatch::Dashboard.
import { PUBLISHED_METRICS } from './metrics.ts';
import { resourcesOfType, type Subject } from './subject.ts';

type Metric = readonly (string | object)[];

export function findDashboardFaults(subject: Subject): string[] {
  return resourcesOfType(subject, 'AWS::CloudWatch::Dashboard').flatMap(([name, { Properties }]) => {
    const { widgets } = JSON.parse(textOf(Properties['DashboardBody'])) as {
      widgets: { properties: { metrics: Metric[] } }[];
    };
    const ofRegion = /AWS::Region|us-east-1/.test(JSON.stringify(Properties['DashboardName']));
    const shown = widgets.flatMap(({ properties }) =>
      written(properties.metrics).flatMap(([namespace = '', metric = '', ...dimensions]) => {
        const names = dimensions.filter((_one, index) => index % 2 === 0).toSorted();
        const published = PUBLISHED_METRICS[namespace];
        const exists =
          published?.names.includes(metric) && published.dimensions.some((one) => one.join() === names.join());
        return exists ? [] : [`${name} shows ${namespace} ${metric} of ${names}`];
      }),
    );
    return ofRegion ? shown : [`${name} has one name in all Regions`, ...shown];
  });
}

/** With the deployment's names as they are. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  const sub = (body as { 'Fn::Sub': string | readonly [string, unknown] })['Fn::Sub'];
  return typeof sub === 'string' ? sub : sub[0];
}

/** `.` repeats the one above, and `...` all of them up to there. Source: CloudWatch, "Dashboard body structure and syntax". */
function written(metrics: readonly Metric[]): string[][] {
  const lines: string[][] = [];
  for (const metric of metrics) {
    const above = lines.at(-1) ?? [];
    const names = metric.filter((one) => typeof one === 'string');
    lines.push(
      names[0] === '...'
        ? [...above.slice(0, above.length - (names.length - 1)), ...names.slice(1)]
        : names.map((one, index) => (one === '.' ? (above[index] ?? '') : one)),
    );
  }
  return lines;
}
