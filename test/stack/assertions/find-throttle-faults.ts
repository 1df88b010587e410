// The stage throttles every route, and a setting of one route names a route of the document and repeats what it replaces.
// Source: CloudFormation, AWS::ApiGateway::Stage MethodSetting: "/" within a path is "~1", and the path begins with "/".
import { type Fields, operationsOf, parameter, resourcesOfType, type Subject } from './subject.ts';

const REPEATED = ['LoggingLevel', 'DataTraceEnabled', 'MetricsEnabled'];

export function findThrottleFaults(subject: Subject): string[] {
  return resourcesOfType(subject, 'AWS::ApiGateway::Stage').flatMap(([, { Properties }]) => {
    const settings = (Properties['MethodSettings'] ?? []) as readonly Fields[];
    const all = settings.find(({ HttpMethod, ResourcePath }) => HttpMethod === '*' && ResourcePath === '/*');
    if (!all) return ['the stage has no limits'];
    const routes = operationsOf(subject)
      .filter(({ method }) => method !== 'OPTIONS')
      .map(({ method, path, fields }) => ({
        name: String(fields['operationId']),
        key: `${method} /${path.replaceAll('/', '~1')}`,
      }));
    const own = settings.filter((one) => one !== all);
    const keys = own.map(({ HttpMethod, ResourcePath }) => `${HttpMethod} ${ResourcePath}`);
    return [
      ...settings.flatMap(({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst }, index) =>
        Number(rate) >= 0 && Number(burst) >= 0 ? [] : [`the setting ${index} has no limits`],
      ),
      ...keys.filter((key) => !routes.some((route) => route.key === key)).map((key) => `there is no route ${key}`),
      ...own.flatMap((one, index) =>
        REPEATED.filter((name) => one[name] !== all[name]).map(
          (name) => `${keys[index]} has another ${name} than the stage`,
        ),
      ),
      ...routes
        .filter(({ name, key }) => parameter(subject, `${capitalized(name)}Throttle`) !== '' && !keys.includes(key))
        .map(({ key }) => `${key} has no limits of its own`),
      ...routes
        .filter(
          ({ name }) =>
            subject.template.Parameters['ExistingStreamArns'] &&
            !subject.template.Parameters[`${capitalized(name)}Throttle`],
        )
        .map(({ key }) => `there is no parameter for the limits of ${key}`),
    ];
  });
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
