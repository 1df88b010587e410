// The request headers that API Gateway reserves.

/** In lowercase. As recorded on AWS, every call fails with 500 when one of them is mapped, whatever the integration. */
export const RESERVED_HEADERS: ReadonlySet<string> = new Set([
  'content-length',
  'transfer-encoding',
  'x-amzn-trace-id',
]);

/** Those of `aws` integrations, also as recorded. */
export const RESERVED_AWS_HEADERS: ReadonlySet<string> = new Set([
  ...RESERVED_HEADERS,
  'authorization',
  'connection',
  'expect',
  'proxy-authenticate',
  'te',
]);
