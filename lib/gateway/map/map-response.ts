// Maps the integration's response to the method response: selects it by status, maps headers, runs the template.
import type { ContentHandling } from '../../apigateway/index.ts';
import type { Overrides } from '../../vtl/index.ts';
import type { BackendResponse } from '../backend/backend.ts';
import { isFinalStatus } from '../http/final-status.ts';
import type { Header } from '../http/http-message.ts';
import { firstMediaType, JSON_TYPE, mediaType } from '../http/media-type.ts';
import { configurationError } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import type { SourcesByName } from './parameter-source.ts';
import { becomesBinary, fromBase64, payloadBytes, payloadText, responsePayload } from './payload.ts';
import { renderBody } from './render.ts';
import { responseTemplate, type TemplateSet } from './template-set.ts';

export interface CompiledIntegrationResponse {
  /** Whether the pattern matches the whole backend status; absent for the default. */
  readonly matches: ((status: string) => boolean) | undefined;
  /** Absent when no response can have the status in the document. */
  readonly status: number | undefined;
  readonly contentHandling: ContentHandling | undefined;
  readonly templates: TemplateSet;
  readonly headers: SourcesByName;
}

/** The responses that an operation declares: media types by status. */
export type DeclaredResponses = ReadonlyMap<string, readonly string[]>;

export interface MethodResponse {
  readonly status: number;
  /** Mapped and overridden headers in the document's spelling, and the Content-Type. */
  readonly headers: readonly Header[];
  readonly body: Buffer;
}

/**
 * @param responses those with a pattern first, the default last.
 * @param overrides of the request; the request template may have set some already.
 * @throws Refusal 500 when no response matches, the operation does not declare it, or a mapping or template fails.
 */
export function mapResponse(
  responses: readonly CompiledIntegrationResponse[],
  declared: DeclaredResponses,
  backend: BackendResponse,
  transaction: Transaction,
  overrides: Overrides,
): MethodResponse {
  const selected = selectResponse(responses, String(backend.status));
  if (selected.status === undefined)
    throw configurationError('No response can have the status of the integration response');
  const types = declared.get(String(selected.status));
  if (!types) throw configurationError(`Output mapping refers to an invalid method response: ${selected.status}`);
  const headers = new Map<string, Header>();
  for (const [name, source] of selected.headers) {
    const value = source({ transaction, backendResponse: backend });
    if (value !== undefined) headers.set(name.toLowerCase(), [name, value]);
  }
  const [templateType, body] = mapBody(selected, backend, transaction, overrides);
  const { header, status } = overrides.response;
  for (const [name, value] of header) headers.set(name.toLowerCase(), [name, value]);
  if (!headers.has('content-type')) headers.set('content-type', ['Content-Type', contentType(types, templateType)]);
  return { status: finalStatus(status ?? selected.status), headers: [...headers.values()], body };
}

function finalStatus(status: number): number {
  if (isFinalStatus(status)) return status;
  throw configurationError(`A template sets the status ${status}, which no response can have`);
}

function selectResponse(
  responses: readonly CompiledIntegrationResponse[],
  status: string,
): CompiledIntegrationResponse {
  for (const response of responses) if (!response.matches || response.matches(status)) return response;
  throw configurationError(
    `No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${status}`,
  );
}

function mapBody(
  selected: CompiledIntegrationResponse,
  backend: BackendResponse,
  transaction: Transaction,
  overrides: Overrides,
): readonly [templateType: string | undefined, body: Buffer] {
  const { api, headers } = transaction;
  const accept = headers.get('accept');
  const clientAcceptsBinary = api.isBinary(firstMediaType(accept));
  const [templateType, template] = responseTemplate(selected.templates, accept) ?? [];
  const backendType = backend.headers['content-type'];
  const binary =
    backend.body.length > 0 && api.isBinary(mediaType(typeof backendType === 'string' ? backendType : undefined));
  // A mock's empty response is not base64, so the template's output is converted instead.
  const late = template && backend.body.length === 0 && becomesBinary(clientAcceptsBinary, selected.contentHandling);
  const payload = late
    ? { binary: false, bytes: backend.body }
    : responsePayload(backend.body, binary, clientAcceptsBinary, selected.contentHandling);
  if (!template) return [undefined, payloadBytes(payload)];
  const body = payloadText(payload);
  const text = renderBody(template, body, transaction, overrides);
  return [templateType, late ? fromBase64(Buffer.from(text.trim())).bytes : Buffer.from(text)];
}

/** The template's media type if it is declared; else JSON, unless the response declares only others. */
function contentType(declared: readonly string[], templateType: string | undefined): string {
  if (templateType !== undefined && declared.includes(templateType)) return templateType;
  const [first = JSON_TYPE] = declared;
  return declared.includes(JSON_TYPE) ? JSON_TYPE : first;
}
