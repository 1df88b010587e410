// The response headers that API Gateway keeps for itself.

/** In small letters. A mapping cannot set them: as recorded on AWS, they come out as `x-amzn-Remapped-<Name>`. */
export const REMAPPED_HEADERS: ReadonlySet<string> = new Set([
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
