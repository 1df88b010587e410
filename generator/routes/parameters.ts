// Parameters that more than one route has.
import type { ParameterObject } from '../route.ts';

/** API Gateway checks only that it is there; Kinesis judges the name and IAM the stream. */
export const streamName: ParameterObject = {
  name: 'stream-name',
  in: 'path',
  required: true,
  description: 'The name of the deployed stream. Another stream is refused.',
  schema: { type: 'string' },
  example: 'my-stream',
};
