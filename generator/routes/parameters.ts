// Parameters that more than one route has.
//
// Every parameter has a `default` in its schema: by default Postman's importer fills in nothing else, and a parameter without one
// arrives as `<string>` (docs/decisions/0060). API Gateway reads no schema of a parameter. The default of an optional parameter is
// what Kinesis assumes, or empty, which the templates take for absent; that of a required one is its example.
import type { ParameterObject } from '../declaration/route.ts';

/** API Gateway checks only that it is there; Kinesis judges the name and IAM the stream. */
export const streamName: ParameterObject = {
  name: 'stream-name',
  in: 'path',
  required: true,
  description: 'The name of the deployed stream. Another stream is refused.',
  schema: { type: 'string', default: 'my-stream' },
  example: 'my-stream',
};
