// The response headers that API Gateway reserves, as recorded on AWS.

/** In lowercase. A mapping cannot set them. */
const REMAPPED_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-length',
  'content-md5',
  'date',
  'expect',
  'host',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'trailer',
  'upgrade',
  'user-agent',
  'www-authenticate',
  'x-amzn-requestid',
]);

/** The name under which a mapped header reaches the caller: its own, or `x-amzn-Remapped-<Name>`. Undefined: it is dropped. */
export function sentHeaderName(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (lower === 'transfer-encoding') return undefined;
  return REMAPPED_HEADERS.has(lower) ? `x-amzn-Remapped-${name}` : name;
}
