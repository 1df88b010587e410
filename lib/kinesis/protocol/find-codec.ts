// Which format a Content-Type names. CBOR is loaded when it is first asked for: a start does not need it.
import type { Codec } from './codec.ts';
import { jsonCodec } from './json-codec.ts';

/** @returns undefined when Kinesis does not speak it. Parameters such as a charset, and capitals, do not matter. */
export async function findCodec(contentType: string | undefined): Promise<Codec | undefined> {
  const name = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  if (name === jsonCodec.contentType) return jsonCodec;
  if (!name?.startsWith('application/x-amz-cbor-')) return undefined;
  const { cborCodec } = await import('./cbor-codec.ts');
  return name === cborCodec.contentType ? cborCodec : undefined;
}
