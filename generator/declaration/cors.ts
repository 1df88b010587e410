// Which web pages may read the responses of the API: the headers of cross-origin resource sharing (Fetch Standard, "CORS protocol").
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

/** With several origins, the response names the one of the request; caches must not use it for another. */
export function hasSeveralOrigins({ origins }: Cors): boolean {
  return origins.length > 1;
}

/** For the declaration of a response. */
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
 * For a mapping of API Gateway. With several origins, a template sets the one of the request, see {@link insertAllowedOrigin}; gateway
 * responses have no templates and can name whichever origin sent the request, or none.
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

/** With several origins, adds what allows the origin of the request at the beginning of the response template, on the same line. */
export function insertAllowedOrigin(template: string, cors: Cors | undefined): string {
  if (!cors || !hasSeveralOrigins(cors)) return template;
  const isAllowed = cors.origins.map((origin) => `$origin == '${origin}'`).join(' || ');
  const allow = `#set($context.responseOverride.header.${ALLOW_ORIGIN} = $origin)`;
  return `#set($origin = $input.params('Origin'))#if(${isAllowed})${allow}#end${template}`;
}
