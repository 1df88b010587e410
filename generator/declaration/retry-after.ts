// The header Retry-After, which says when a caller may send again. This file has the time and the statuses; the templates have the branch.
import type { HeaderObject } from 'openapi3-ts/oas30';

/** The limits of a shard are per second. */
const RETRY_AFTER_SECONDS = 1;

export const RETRY_AFTER = 'Retry-After';

/** The statuses that mean "later": throttled, and not available. */
export const RETRY_AFTER_STATUSES: ReadonlySet<string> = new Set(['429', '503']);

/** For the declaration of a response. */
export const RETRY_AFTER_HEADERS: Readonly<Record<string, HeaderObject>> = {
  [RETRY_AFTER]: {
    description: 'Seconds to wait before sending the request again.',
    schema: { type: 'integer' },
  },
};

/** For a mapping of API Gateway. */
export function mapRetryAfter(target: 'method.response.header' | 'gatewayresponse.header'): Record<string, string> {
  return { [`${target}.${RETRY_AFTER}`]: `'${RETRY_AFTER_SECONDS}'` };
}

/** Marks the place in a response template where the status is one of those above and may differ from that of the integration response. */
const MARKER = /^## retry after$/gm;

/** Replaces each marker with the line that sets the header. */
export function insertRetryAfter(template: string): string {
  return template.replaceAll(
    MARKER,
    () => `#set($context.responseOverride.header.${RETRY_AFTER} = '${RETRY_AFTER_SECONDS}')`,
  );
}
