// A sample of `$context`, with a value for every member that the template reads.
import type { Operation } from '../../apigateway/index.ts';
import type { ReadNames } from './read-names.ts';
import { SAMPLE } from './sample-text.ts';

/** Of members whose values have a known form, such a value; digits for everything else. */
export function sampleContext({ path, method }: Operation, { context }: ReadNames): Record<string, unknown> {
  const data: Record<string, unknown> = {
    ...{
      apiId: 'a1b2c3d4e5',
      domainName: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
      domainPrefix: 'a1b2c3d4e5',
    },
    ...{ extendedRequestId: 'JKJaXmPLvHcESHA=', httpMethod: method, path: `/prod${path}`, protocol: 'HTTP/1.1' },
    ...{
      requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      requestTime: '31/Jan/2026:12:00:00 +0000',
      resourcePath: path,
    },
    ...{ stage: 'prod', requestTimeEpoch: 1769860800000, accountId: '123456789012', resourceId: 'a1b2c3' },
    requestOverride: null,
    responseOverride: null,
  };
  for (const names of context) place(data, names);
  return data;
}

function place(data: Record<string, unknown>, [name = '', ...rest]: readonly string[]): void {
  const known = Object.hasOwn(data, name) ? data[name] : undefined;
  if (rest.length === 0) {
    if (known === undefined) data[name] = name === 'sourceIp' ? '192.0.2.1' : SAMPLE;
    return;
  }
  if (known === null || (known !== undefined && typeof known !== 'object' && known !== SAMPLE)) return;
  const inner = typeof known === 'object' ? (known as Record<string, unknown>) : {};
  data[name] = inner;
  place(inner, rest);
}
