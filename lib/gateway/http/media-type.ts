// Media types in headers: API Gateway ignores their parameters and uses the first of a list.

/** The media type of a request without Content-Type and of a client without Accept. */
export const JSON_TYPE = 'application/json';

/** `Application/JSON; charset=utf-8` → `application/json`; JSON when the header is absent or empty. */
export function mediaType(header: string | undefined): string {
  if (header === undefined || header === JSON_TYPE) return JSON_TYPE;
  const [type = ''] = header.split(';', 1);
  return type.trim().toLowerCase() || JSON_TYPE;
}

/** The first media type of an Accept header. */
export function firstMediaType(header: string | undefined): string {
  return mediaType(header?.split(',', 1)[0]);
}
