// AWS JSON 1.1: blobs are base64, timestamps are seconds. Source: Smithy, "AWS JSON 1.1 protocol", "Shape serialization".
import { jsonContentTypeOf, kinesisModel } from '../../aws/index.ts';
import type { Codec } from './codec.ts';

/** The default of all SDKs except those for Java, and of the AWS CLI. */
export const jsonCodec: Codec = {
  contentType: jsonContentTypeOf(kinesisModel),
  parse: (body) => JSON.parse(body.toString()),
  print: (value) => Buffer.from(JSON.stringify(value)),
  writeBlob: (bytes) => bytes.toString('base64'),
  writeTimestamp: (seconds) => seconds,
  readTimestamp: (value) => (typeof value === 'number' ? value : undefined),
};
