// The bodies of responses: the output of an action, or an error.
import { errorStatusOf, kinesisModel, outputShapeOf } from '../../aws/index.ts';
import type { KinesisError, Message } from '../call/call.ts';
import type { Codec } from './codec.ts';
import { SERIALIZATION_EXCEPTION } from './read-request.ts';
import { writeStructure } from './write-shape.ts';

/** Empty for an action without output, in CBOR too. */
export function writeOutput(codec: Codec, action: string, output: Message): Buffer {
  const shape = outputShapeOf(kinesisModel, action);
  return shape === undefined ? Buffer.alloc(0) : codec.print(writeStructure(codec, shape, output));
}

/**
 * An empty message is omitted. Sources: kinesalite 3.3.3, `test/connection.js` and `test/helpers.js` (only SerializationException has
 * `Message`). Whether Kinesis sends the header `x-amzn-ErrorType` is not recorded; SDKs do not need it.
 */
export function writeError(codec: Codec, { code, message }: KinesisError): Buffer {
  const member = code === SERIALIZATION_EXCEPTION ? 'Message' : 'message';
  return codec.print({ __type: code, ...(message === '' ? {} : { [member]: message }) });
}

/** The HTTP status of an error: 400 for those that are not in the model, which are all client errors. */
export function httpStatusOf(code: string): number {
  return Object.hasOwn(kinesisModel.shapes, code) ? errorStatusOf(kinesisModel, code) : 400;
}
