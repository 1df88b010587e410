// PUT /streams/{stream-name}/records: a batch of records, each accepted or rejected separately.
import { boundsOf, kinesisModel } from '../../lib/aws/index.ts';
import type { PayloadFormat, RequestBody, Route } from '../declaration/route.ts';
import { streamName } from './parameters.ts';
import { data, explicitHashKey, FORMAT_NAMES, partitionKey } from './record-schemas.ts';
import { batchRejected, batchStored } from './write-responses.ts';

const RECORDS = boundsOf(kinesisModel, 'PutRecords.Records');

export const putRecords: Route = {
  id: 'put-records',
  action: 'PutRecords',
  group: 'write',
  method: 'put',
  path: '/streams/{stream-name}/records',
  summary: 'Put a batch of records',
  description: [
    `Writes ${RECORDS.min} to ${RECORDS.max} records in one call. Kinesis accepts or rejects each record separately and returns the results in the same order. If some records were rejected, send only those again. The \`Content-Type\` selects how \`data\` becomes bytes, as for a single record.`,
    'After a 504 or a dropped connection, records may have been written: delivery is at least once.',
  ].join('\n\n'),
  parameters: [streamName],
  bodies: [
    body('json', ['data2', 'data3']),
    body('text', ['data2', 'data3']),
    body('binary', ['ZGF0YTI=', 'ZGF0YTM=']),
  ],
  response: batchStored,
  partialFailure: batchRejected,
};

function body(format: PayloadFormat, values: readonly [string, string]): RequestBody {
  return {
    format,
    model: {
      name: `PutRecords${FORMAT_NAMES[format]}Request`,
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['records'],
        properties: {
          records: {
            type: 'array',
            // API Gateway may ignore the two limits (API Gateway Developer Guide, "Important notes"); Kinesis enforces them.
            minItems: RECORDS.min,
            maxItems: RECORDS.max,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['data', 'partition-key'],
              properties: {
                data: data[format],
                'partition-key': partitionKey,
                'explicit-hash-key': explicitHashKey,
              },
            },
          },
        },
      },
    },
    example: {
      records: [
        { data: values[0], 'partition-key': 'key3' },
        { data: values[1], 'partition-key': 'key4' },
      ],
    },
  };
}
