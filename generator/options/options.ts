// The options of `generate` as one table. A new option is a line here and its lines in spec/options.yaml and docs/options.md (tests
// require both): flags, help, the check of the file and its schema come from the table.
import {
  AUTHORIZER_TTL_MAX_SECONDS,
  COMPRESSION_SIZE_MAX_BYTES,
  ENDPOINT_ACCESS_MODES,
  ENHANCED_SECURITY_POLICIES,
} from '../../lib/apigateway/index.ts';
import { NETWORKS } from '../declaration/endpoint.ts';
import { ROUTE_GROUPS } from '../declaration/route.ts';
import { ROUTES } from '../routes/index.ts';
import { integerBetween, type Option, oneOf, oneString, someOf } from './option.ts';

/** Who may call; `api-key` identifies a client and is not an authorizer of API Gateway. */
const AUTHORIZATIONS = ['none', 'iam', 'api-key', 'cognito', 'lambda'] as const;
export type AuthorizationName = (typeof AUTHORIZATIONS)[number];

/** What the partition key of an event can be, besides a query parameter and a member of the body. */
const KEY_SOURCES = ['request-id', 'source-ip', 'principal'];
const KEY_FORM = `${KEY_SOURCES.join(', ')}, query:NAME, body:$.MEMBER or body:$.MEMBER.MEMBER and so on`;

/** By name: the path in spec/options.yaml, with dots. */
export const OPTIONS = {
  /** Groups and ids of routes. */
  routes: someOf(
    { kind: 'choice', choices: [...ROUTE_GROUPS, ...ROUTES.map(({ id }) => id)] },
    ['write', 'read'],
    'the routes of the API',
    `${ROUTE_GROUPS.join(', ')}, or single routes by id, such as put-record`,
  ),
  /** A shorthand, see {@link SHORTHANDS}. */
  auth: oneOf(AUTHORIZATIONS, 'none', 'who may call the API'),
  'auth.write': oneOf(AUTHORIZATIONS, 'none', 'who may call the routes of the groups write and events'),
  'auth.read': oneOf(AUTHORIZATIONS, 'none', 'who may call the routes of the groups read and discovery'),
  'auth.apiKey': oneOf(['none', 'required'], 'none', 'whether iam, cognito and lambda need an API key too'),
  'auth.apiKeySource': oneOf(
    ['header', 'authorizer'],
    'header',
    'where the API key is from: the header x-api-key, or the Lambda authorizer, which returns it as usageIdentifierKey',
  ),
  /** The scopes of an access token; with none, API Gateway accepts an ID token. */
  'cognito.scopes': someOf(
    // The alphabet of RFC 6749, "Access Token Scope", without the comma.
    { kind: 'pattern', pattern: '[!#-+\\--\\[\\]-~]+', form: 'scopes, such as orders/write' },
    [],
    'OAuth scopes, one of which a Cognito access token needs',
    'scopes such as orders/write, or none: an ID token is enough',
  ),
  /** Seconds. */
  'lambda.ttlSeconds': integerBetween(
    0,
    AUTHORIZER_TTL_MAX_SECONDS,
    300,
    'how many seconds API Gateway caches the result of the Lambda authorizer',
  ),
  /** Mapping expressions of the request. */
  'lambda.identitySource': someOf(
    {
      kind: 'pattern',
      pattern: 'method\\.request\\.(header|querystring)\\.[A-Za-z0-9_-]+',
      form: 'method.request.header.NAME, method.request.querystring.NAME',
    },
    ['method.request.header.Authorization'],
    'what a request must have for the Lambda authorizer, and the key of its cache',
    'method.request.header.NAME, method.request.querystring.NAME',
  ),
  /** Requests per second and client. */
  'usagePlan.rateLimit': integerBetween(0, 1_000_000, 50, 'requests per second with the API key of the stack'),
  'usagePlan.burstLimit': integerBetween(
    0,
    1_000_000,
    100,
    'requests that are allowed at once with the API key of the stack',
  ),
  /** Requests per period; 0 means without a quota. */
  'usagePlan.quotaLimit': integerBetween(
    0,
    2_147_483_647,
    0,
    'requests per period with the API key of the stack, 0 for no limit',
  ),
  'usagePlan.quotaPeriod': oneOf(['DAY', 'WEEK', 'MONTH'], 'MONTH', 'the period of the quota'),
  /** As browsers send them in the header Origin. */
  'cors.origins': someOf(
    {
      kind: 'pattern',
      pattern: '\\*|[a-z][a-z0-9+.-]*://[a-z0-9.-]+(:[0-9]{1,5})?',
      form: 'exact origins such as https://www.example.com, *',
    },
    [],
    'whose web pages may call the API from a browser',
    'exact origins such as https://www.example.com, * for any, or none',
  ),
  network: oneOf(NETWORKS, 'public', 'from where the API may be called'),
  /** Only where the stack has a domain name. */
  'endpoint.default': oneOf(
    ['enabled', 'disabled'],
    'enabled',
    'whether the URL with execute-api responds where the stack has a domain name',
  ),
  'endpoint.securityPolicy': oneOf(
    ['none', ...ENHANCED_SECURITY_POLICIES],
    'none',
    'which versions of TLS and which ciphers a client may use',
  ),
  /** Used with a security policy. */
  'endpoint.accessMode': oneOf(
    ENDPOINT_ACCESS_MODES,
    'STRICT',
    'whether the server name of TLS must be the host of the request (with a security policy)',
  ),
  /** Bytes; 0 means that no response is compressed. */
  'endpoint.minimumCompressionSize': integerBetween(
    0,
    COMPRESSION_SIZE_MAX_BYTES,
    0,
    'from how many bytes a response is compressed for clients that accept it, 0 for never',
  ),
  /** The status of a batch when Kinesis rejected some of its records. */
  partialFailureStatus: oneOf(
    [207, 200],
    207,
    'the status of a batch when Kinesis rejects some of its records (with 200, also when it rejects all)',
  ),
  /** JSON and text formats. */
  'record.newline': oneOf(['off', 'on'], 'off', 'end each stored record with a newline (JSON and text formats)'),
  /** JSON and text formats. */
  'record.envelope': oneOf(
    ['off', 'on'],
    'off',
    'store {"data", "requestId", "sourceIp", "requestTimeEpoch", "stage"} and with auth "principal" instead of the value (JSON and text formats)',
  ),
  /** Of the models; the templates never need one. */
  'record.partitionKey': oneOf(
    ['required', 'optional'],
    'required',
    'whether a record needs a partition key; optional is for streams whose record distribution is AUTO',
  ),
  /** Query parameters have the alphabet of API Gateway without `$`; members are those that JSONPath reads without quotes. */
  'events.partitionKey': oneString(
    {
      kind: 'pattern',
      pattern: `${KEY_SOURCES.join('|')}|query:[A-Za-z0-9._-]+|body:\\$(\\.[A-Za-z_][A-Za-z0-9_-]*)+`,
      form: KEY_FORM,
      words: KEY_SOURCES,
    },
    'request-id',
    'the partition key of an event whose request does not have the header Partition-Key',
    KEY_FORM,
  ),
} satisfies Readonly<Record<string, Option>>;

/** Options that set several others, which may be given separately instead: in the file as a value or as an object. */
export const SHORTHANDS = { auth: ['auth.write', 'auth.read'] } as const satisfies Readonly<
  Record<string, readonly OptionName[]>
>;

export type OptionName = keyof typeof OPTIONS;
type ShorthandName = keyof typeof SHORTHANDS;

/** Options as they may be given. */
export type OptionValues = { readonly [Name in OptionName]: (typeof OPTIONS)[Name]['default'] };

/** Checked options, defaults filled in and shorthands replaced by what they set. */
export type Options = Omit<OptionValues, ShorthandName>;

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

export const DEFAULTS = Object.fromEntries(
  OPTION_NAMES.filter((name) => !isShorthand(name)).map((name) => [name, OPTIONS[name].default]),
) as Options;

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

export function isShorthand(name: string): name is ShorthandName {
  return Object.hasOwn(SHORTHANDS, name);
}

/** The description of an option and its values, on one line. */
export function describeOption(name: OptionName): string {
  const { description, values } = OPTIONS[name];
  return `${description}: ${values}`;
}
