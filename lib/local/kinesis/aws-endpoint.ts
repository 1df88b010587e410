// Tells AWS endpoints from emulators by their host names, without a DNS lookup.

const AWS_DOMAIN = /\.(?:amazonaws\.com(?:\.cn)?|api\.aws|api\.amazonwebservices\.com\.cn)$/;
const REGION = /(?:^|\.)(?:[a-z0-9-]*kinesis(?:-fips)?)\.([a-z]{2,4}(?:-[a-z]+)+-\d+)\./;

/** The region of an endpoint of AWS; undefined for every other host. */
export function awsRegion(endpoint: URL): string | undefined {
  if (!AWS_DOMAIN.test(endpoint.hostname)) return undefined;
  return REGION.exec(endpoint.hostname)?.[1] ?? 'us-east-1';
}
