// The members of $context that API Gateway has. Source: API Gateway Developer Guide, "$context variables for data models, authorizers,
// mapping templates, and CloudWatch access logging"; without those that only access logs have.

/** A name that ends in `.` has members of any name. */
const IN_TEMPLATES = [
  ...['accountId', 'apiId', 'authorizer.', 'awsEndpointRequestId', 'deploymentId', 'domainName', 'domainPrefix'],
  ...[
    'extendedRequestId',
    'httpMethod',
    'identity.',
    'isCanaryRequest',
    'path',
    'protocol',
    'requestId',
    'requestOverride.',
  ],
  ...['requestTime', 'requestTimeEpoch', 'resourceId', 'resourcePath', 'responseOverride.', 'stage', 'wafResponseCode'],
  'webaclArn',
];
const IN_IDENTITY = [
  ...['accessKey', 'accountId', 'apiKey', 'apiKeyId', 'caller', 'clientCert.', 'cognitoAuthenticationProvider'],
  ...['cognitoAuthenticationType', 'cognitoIdentityId', 'cognitoIdentityPoolId', 'principalOrgId', 'sourceIp'],
  ...['user', 'userAgent', 'userArn', 'vpcId', 'vpceId'],
];
const IN_ERROR = ['message', 'messageString', 'responseType', 'validationErrorString'];
const IN_REQUEST_OVERRIDE = ['header.', 'path.', 'querystring.'];
const IN_RESPONSE_OVERRIDE = ['header.', 'status'];

/**
 * @param path the members after `$context`.
 * @param gateway whether the template is that of a gateway response, which also has `$context.error`.
 * @returns the path up to the first unknown member, or undefined when all are known.
 */
export function unknownContextMember(path: readonly string[], gateway: boolean): string | undefined {
  const [first, second] = path;
  if (first === undefined) return undefined;
  if (!has(gateway ? [...IN_TEMPLATES, 'error.'] : IN_TEMPLATES, first)) return first;
  const members = MEMBERS[first];
  return second === undefined || !members || has(members, second) ? undefined : `${first}.${second}`;
}

/** Whether a template can set that member: `responseOverride.status`, `requestOverride.header.X-Mine`. */
export function isOverride(path: readonly string[]): boolean {
  const [first, second = '', ...name] = path;
  if (first === 'requestOverride') return name.length > 0 && IN_REQUEST_OVERRIDE.includes(`${second}.`);
  if (first === 'responseOverride') return IN_RESPONSE_OVERRIDE.includes(name.length > 0 ? `${second}.` : second);
  return false;
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  identity: IN_IDENTITY,
  error: IN_ERROR,
  requestOverride: IN_REQUEST_OVERRIDE,
  responseOverride: IN_RESPONSE_OVERRIDE,
};

function has(names: readonly string[], name: string): boolean {
  return names.includes(name) || names.includes(`${name}.`);
}
