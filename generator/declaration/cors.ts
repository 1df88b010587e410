// Whose web pages may read the responses of the API: the headers of cross-origin resource sharing (Fetch Standard, "CORS protocol").
// Credentials, which in a browser are cookies and client certificates, are never allowed.
import type { HeaderObject } from 'openapi3-ts/oas30';
import { RETRY_AFTER } from './retry-after.ts';

export interface Cors {
  /** Exact, as browsers send them in the header Origin; or `*` alone. Never empty. */
  readonly origins: readonly string[];
}

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
const EXPOSE_HEADERS = 'Access-Control-Expose-Headers';

/** What a page may read beside the headers that are always readable. */
const EXPOSED = [RETRY_AFTER, 'x-amzn-RequestId'];

/** Of several origins, the response names the one that asks; caches must not give it to another. */
export function hasSeveralOrigins({ origins }: Cors): boolean {
  return origins.length > 1;
}

/** As a response declares them. */
export function declareCors(cors: Cors): Readonly<Record<string, HeaderObject>> {
  return {
    [ALLOW_ORIGIN]: { description: 'The origin whose pages may read the response.', schema: { type: 'string' } },
    [EXPOSE_HEADERS]: { description: 'The headers that these pages may read.', schema: { type: 'string' } },
    ...(hasSeveralOrigins(cors) && {
      Vary: { description: 'The response depends on the origin of the request.', schema: { type: 'string' } },
    }),
  };
}

/**
 * As a mapping of API Gateway sets them. Of several origins, a template sets the one that asks, see {@link insertAllowedOrigin}; gateway
 * responses have no templates and can name any origin that asks, or none.
 */
export function mapCors(
  cors: Cors,
  target: 'method.response.header' | 'gatewayresponse.header',
): Record<string, string> {
  const several = hasSeveralOrigins(cors);
  const asked = target === 'gatewayresponse.header' ? 'method.request.header.Origin' : undefined;
  const origin = several ? asked : `'${cors.origins[0]}'`;
  return {
    ...(origin !== undefined && { [`${target}.${ALLOW_ORIGIN}`]: origin }),
    [`${target}.${EXPOSE_HEADERS}`]: `'${EXPOSED.join(',')}'`,
    ...(several && { [`${target}.Vary`]: "'Origin'" }),
  };
}

/** The response template with, before its first character, what allows the origin that asks, where there are several; on the same line. */
export function insertAllowedOrigin(template: string, cors: Cors | undefined): string {
  if (!cors || !hasSeveralOrigins(cors)) return template;
  const isAllowed = cors.origins.map((origin) => `$origin == '${origin}'`).join(' || ');
  const allow = `#set($context.responseOverride.header.${ALLOW_ORIGIN} = $origin)`;
  return `#set($origin = $input.params('Origin'))#if(${isAllowed})${allow}#end${template}`;
}
