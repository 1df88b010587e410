// The documents that the options can give, for tests that hold for every one of them.
import { generate } from '../../generator/generate.ts';
import { checkOptions } from '../../generator/options/check-options.ts';
import { ROUTES } from '../../generator/routes/index.ts';

export const ROOT = new URL('../..', import.meta.url).pathname;

const CHOICES: readonly Readonly<Record<string, string | number | readonly string[]>>[] = [
  {},
  { routes: 'write,read,discovery' },
  { routes: 'write', partialFailureStatus: 200 },
  { routes: 'get-records' },
  { 'record.newline': 'on', 'record.envelope': 'on' },
  { routes: 'write,read,events', 'record.envelope': 'on', 'cors.origins': '*' },
  { routes: 'events', auth: 'lambda', 'events.partitionKey': 'principal', partialFailureStatus: 200 },
  { routes: 'post-event', 'events.partitionKey': 'body:$.user.id', 'record.newline': 'on' },
  { auth: 'iam', routes: 'write,read,discovery' },
  { auth: 'lambda', 'record.envelope': 'on', 'record.partitionKey': 'optional', 'cors.origins': 'https://a.example' },
  { auth: 'lambda', 'auth.apiKey': 'required', 'auth.apiKeySource': 'authorizer', 'cors.origins': 'https://a.example' },
  { auth: 'api-key', 'usagePlan.quotaLimit': 1000 },
  { 'auth.write': 'cognito', 'auth.read': 'lambda', 'auth.apiKey': 'required', 'cognito.scopes': ['orders/write'] },
  { 'cors.origins': '*', 'auth.read': 'iam' },
  { 'cors.origins': ['https://a.example', 'http://localhost:3000'], auth: 'cognito', routes: 'write,discovery' },
  { 'auth.write': 'lambda', 'lambda.identitySource': 'method.request.querystring.token', 'lambda.ttlSeconds': 0 },
  { network: 'cidr', auth: 'iam', 'cors.origins': '*', 'endpoint.minimumCompressionSize': 1024 },
  { network: 'private', 'auth.write': 'iam', 'endpoint.securityPolicy': 'SecurityPolicy_TLS13_1_3_2025_09' },
  { 'endpoint.default': 'disabled', 'auth.write': 'api-key' },
];

/** Title of the choice, and what `generate` makes of this project with it. */
export const DOCUMENT_SETS = CHOICES.map((values) => {
  const generated = generate(ROOT, ROUTES, checkOptions({ values }));
  return [JSON.stringify(values), generated] as const;
});
