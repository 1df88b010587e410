// Payloads as text or as bytes, and the conversions by `contentHandling`.
// Source: Developer Guide, "Content type conversions in API Gateway".
import { isUtf8 } from 'node:buffer';
import type { ContentHandling } from '../../apigateway/index.ts';
import { configurationError } from '../request/refusal.ts';

export interface Payload {
  /** Binary payloads cannot be used in a template. */
  readonly binary: boolean;
  /** Of text: as received, not necessarily valid UTF-8. */
  readonly bytes: Buffer;
}

/**
 * A payload from the client.
 * @param binary whether its Content-Type is one of the binary types.
 */
export function requestPayload(body: Buffer, binary: boolean, handling: ContentHandling | undefined): Payload {
  if (binary) return handling === 'CONVERT_TO_TEXT' ? toBase64(body) : { binary: true, bytes: body };
  return handling === 'CONVERT_TO_BINARY' ? fromBase64(body) : { binary: false, bytes: body };
}

/**
 * A payload from the backend.
 * @param binary whether its Content-Type is one of the binary types.
 * @param clientAcceptsBinary whether the first type that the client accepts is one of them.
 */
export function responsePayload(
  body: Buffer,
  binary: boolean,
  clientAcceptsBinary: boolean,
  handling: ContentHandling | undefined,
): Payload {
  if (!binary) return becomesBinary(clientAcceptsBinary, handling) ? fromBase64(body) : { binary: false, bytes: body };
  const toText = handling === 'CONVERT_TO_TEXT' || (handling === undefined && !clientAcceptsBinary);
  return toText ? toBase64(body) : { binary: true, bytes: body };
}

/** Whether text for the client is base64 that has to be decoded. */
export function becomesBinary(clientAcceptsBinary: boolean, handling: ContentHandling | undefined): boolean {
  return handling === 'CONVERT_TO_BINARY' || (handling === undefined && clientAcceptsBinary);
}

/** The text for a template. Invalid UTF-8 becomes U+FFFD, as recorded. */
export function payloadText(payload: Payload): string {
  if (payload.binary)
    throw configurationError(
      'Unable to transform a binary body: a template reads text. Set contentHandling to CONVERT_TO_TEXT, or take the media type out of x-amazon-apigateway-binary-media-types',
    );
  return payload.bytes.toString('utf8');
}

/** The bytes to pass on without a template. */
export function payloadBytes({ binary, bytes }: Payload): Buffer {
  return binary || isUtf8(bytes) ? bytes : Buffer.from(bytes.toString('utf8'));
}

export function fromBase64(body: Buffer): Payload {
  const text = body.toString('latin1');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.replaceAll('=', '').length % 4 === 1) {
    throw configurationError(
      'Unable to base64 decode the body. Text is decoded with the contentHandling CONVERT_TO_BINARY, and without contentHandling for clients that accept a binary media type: set it to CONVERT_TO_TEXT',
    );
  }
  return { binary: true, bytes: Buffer.from(text, 'base64') };
}

function toBase64(body: Buffer): Payload {
  return { binary: false, bytes: Buffer.from(body.toString('base64')) };
}
