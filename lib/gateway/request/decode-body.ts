// Decompresses the body of a request, as API Gateway does before anything reads it, whatever the document says.
// Source: API Gateway Developer Guide, "Payload compression for REST APIs": gzip, deflate and identity.
import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import { PAYLOAD_MAX_BYTES } from '../../apigateway/index.ts';
import { errorCode } from '../../base/index.ts';
import { Refusal } from './refusal.ts';

type Decode = (body: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const DECODERS: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['identity', async (body) => body],
]);

/**
 * @param coding the value of Content-Encoding. Of several codings, the last one was applied last.
 * @throws Refusal 415 for a coding that is not known, 413 when the body is too large decoded (decoding stops there), 400 when it is broken.
 */
export async function decodeBody(body: Buffer, coding: string): Promise<Buffer> {
  let decoded = body;
  for (const name of coding.split(',').reverse()) {
    const decode = DECODERS.get(name.trim().toLowerCase());
    if (!decode) throw new Refusal('UNSUPPORTED_MEDIA_TYPE', { reason: `Content-Encoding ${coding} is not supported` });
    try {
      decoded = await decode(decoded, { maxOutputLength: PAYLOAD_MAX_BYTES });
    } catch (cause) {
      if (errorCode(cause) === 'ERR_BUFFER_TOO_LARGE') {
        throw new Refusal('REQUEST_TOO_LARGE', {
          reason: `The body is larger than ${PAYLOAD_MAX_BYTES} bytes decoded`,
        });
      }
      throw new Refusal('BAD_REQUEST_BODY', { reason: `The body is not valid ${name.trim()}`, cause });
    }
  }
  return decoded;
}
