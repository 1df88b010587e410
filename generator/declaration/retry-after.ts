// When a caller may send again: the header Retry-After. This file says how long and of which responses, the templates in which branch.
import type { HeaderObject } from 'openapi3-ts/oas30';

/** The limits of a shard are per second. */
const RETRY_AFTER_SECONDS = 1;

export const RETRY_AFTER = 'Retry-After';

/** The statuses that mean "later": throttled, and not available. */
export const RETRY_AFTER_STATUSES: ReadonlySet<string> = new Set(['429', '503']);

/** As a response declares it. */
export const RETRY_AFTER_HEADERS: Readonly<Record<string, HeaderObject>> = {
  [RETRY_AFTER]: {
    description: 'Seconds to wait before sending the request again.',
    schema: { type: 'integer' },
  },
};

/** As a mapping of API Gateway sets it. */
export function mapRetryAfter(target: 'method.response.header' | 'gatewayresponse.header'): Record<string, string> {
  return { [`${target}.${RETRY_AFTER}`]: `'${RETRY_AFTER_SECONDS}'` };
}

/** Stands in a response template where its status is one of those above and may differ from that of the integration response. */
const MARKER = /^## retry after$/gm;

/** The template with the line that sets the header in the place of each marker. */
export function insertRetryAfter(template: string): string {
  return template.replaceAll(
    MARKER,
    () => `#set($context.responseOverride.header.${RETRY_AFTER} = '${RETRY_AFTER_SECONDS}')`,
  );
}
