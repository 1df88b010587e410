// Finds the format of a Content-Type. CBOR is loaded when it is first used, so that the start does not wait for it.
import type { Codec } from './codec.ts';
import { jsonCodec } from './json-codec.ts';

/** @returns undefined when Kinesis does not support it. Ignores parameters, such as a charset, and case. */
export async function findCodec(contentType: string | undefined): Promise<Codec | undefined> {
  const name = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  if (name === jsonCodec.contentType) return jsonCodec;
  if (!name?.startsWith('application/x-amz-cbor-')) return undefined;
  const { cborCodec } = await import('./cbor-codec.ts');
  return name === cborCodec.contentType ? cborCodec : undefined;
}
