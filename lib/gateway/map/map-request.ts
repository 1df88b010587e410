// Maps the client's request to the integration request: a body, by template or passed through, headers, and query parameters.
import type { ContentHandling, Integration } from '../../apigateway/index.ts';
import type { Overrides } from '../../vtl/index.ts';
import { mediaType } from '../http/media-type.ts';
import { Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import type { SourcesByName } from './parameter-source.ts';
import { payloadBytes, payloadText, requestPayload } from './payload.ts';
import { renderRequest } from './render.ts';
import { requestTemplate, type TemplateSet } from './template-set.ts';

export interface RequestMapping {
  readonly passthrough: NonNullable<Integration['passthroughBehavior']>;
  readonly contentHandling: ContentHandling | undefined;
  readonly templates: TemplateSet;
  readonly headers: SourcesByName;
  readonly query: SourcesByName;
}

export interface IntegrationRequest {
  readonly body: Buffer;
  /** Mapped and overridden headers in the document's spelling, keyed by lower-case name. */
  readonly headers: ReadonlyMap<string, readonly [name: string, value: string]>;
  /** Mapped and overridden parameters by name, not encoded. */
  readonly query: ReadonlyMap<string, string>;
}

/**
 * @param overrides of the request; a template fills them in.
 * @throws Refusal 415 when the content type is not accepted, 500 when a mapping or template fails.
 */
export function mapRequest(
  mapping: RequestMapping,
  transaction: Transaction,
  overrides: Overrides,
): IntegrationRequest {
  const contentType = transaction.headers.get('content-type');
  const template = requestTemplate(mapping.templates, contentType);
  if (template === undefined && !mayPass(mapping)) {
    const taken = [...mapping.templates.keys()].join(', ') || 'none';
    throw new Refusal('UNSUPPORTED_MEDIA_TYPE', {
      reason: `No template for the content type ${mediaType(contentType)}; the operation takes ${taken}`,
    });
  }
  const headers = new Map<string, readonly [string, string]>();
  for (const [name, source] of mapping.headers) {
    const value = source({ transaction });
    if (value !== undefined) headers.set(name.toLowerCase(), [name, value]);
  }
  const query = new Map<string, string>();
  for (const [name, source] of mapping.query) {
    const value = source({ transaction });
    if (value !== undefined) query.set(name, value);
  }
  const binary = transaction.api.isBinary(mediaType(contentType));
  const payload = requestPayload(transaction.body, binary, mapping.contentHandling);
  if (!template) return { body: passThrough(payloadBytes(payload)), headers, query };
  const body = payloadText(payload);
  const text = renderRequest(template, body, transaction, overrides);
  for (const [name, value] of overrides.request.header) headers.set(name.toLowerCase(), [name, value]);
  for (const [name, value] of overrides.request.querystring) query.set(name, value);
  return { body: Buffer.from(text), headers, query };
}

/** Whether a body without a template of its own goes to the integration unchanged. */
function mayPass({ passthrough, templates }: RequestMapping): boolean {
  return passthrough === 'when_no_match' || (passthrough === 'when_no_templates' && templates.size === 0);
}

/** An AWS integration gets `{}` when the client sends no body, as recorded. */
function passThrough(body: Buffer): Buffer {
  return body.length === 0 ? Buffer.from('{}') : body;
}
