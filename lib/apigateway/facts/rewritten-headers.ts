// The request headers whose names the front end of API Gateway writes in its own spelling, whatever the client sent: HTTP/2 has lowercase names only.
// Source: public reports of `$input.params().header` behind HTTP/2 clients and edge-optimized endpoints; not recorded on AWS.

/** By lowercase name. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    'Accept',
    'Accept-Charset',
    'Accept-Encoding',
    'Accept-Language',
    'Authorization',
    'Host',
    'Referer',
    'User-Agent',
    'Via',
  ].map((name) => [name.toLowerCase(), name]),
);

/** `x-amz-date` → `X-Amz-Date`, `cloudfront-viewer-country` → `CloudFront-Viewer-Country`. */
const PREFIXES = /^(?:x-amz-|x-forwarded-|cloudfront-)/;

/** The name under which templates find a header in the map of all headers. */
export function rewrittenHeaderName(name: string): string {
  const lower = name.toLowerCase();
  const spelling = SPELLINGS.get(lower);
  if (spelling !== undefined) return spelling;
  if (!PREFIXES.test(lower)) return name;
  return lower.replaceAll(/(?:^|-)[a-z]/g, (start) => start.toUpperCase()).replace(/^Cloudfront/, 'CloudFront');
}
