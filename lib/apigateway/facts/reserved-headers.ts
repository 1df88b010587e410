// The request headers that API Gateway keeps for itself.

/** In small letters. As recorded on AWS, every call ends in 500 when one of them is mapped, whatever the integration. */
export const RESERVED_HEADERS: ReadonlySet<string> = new Set([
  'content-length',
  'transfer-encoding',
  'x-amzn-trace-id',
]);

/** Those of `aws` integrations, recorded too. */
export const RESERVED_AWS_HEADERS: ReadonlySet<string> = new Set([
  ...RESERVED_HEADERS,
  'authorization',
  'connection',
  'expect',
  'proxy-authenticate',
  'te',
]);
