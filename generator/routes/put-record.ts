// PUT /streams/{stream-name}/record: one record.
import { MEDIA_TYPES, type PayloadFormat, type RequestBody, type Route } from '../declaration/route.ts';
import { streamName } from './parameters.ts';
import { data, explicitHashKey, FORMAT_NAMES, partitionKey } from './record-schemas.ts';
import { recordStored } from './write-responses.ts';

export const putRecord: Route = {
  id: 'put-record',
  action: 'PutRecord',
  group: 'write',
  method: 'put',
  path: '/streams/{stream-name}/record',
  summary: 'Put one record',
  description: [
    'Writes one record to the stream. The `Content-Type` selects how `Data` becomes the bytes of the record:',
    [
      `- \`${MEDIA_TYPES.json}\`: the JSON text of the value`,
      `- \`${MEDIA_TYPES.text}\`: the string in UTF-8`,
      `- \`${MEDIA_TYPES.binary}\`: the decoded bytes of the Base64 string`,
    ].join('\n'),
    'After a 504 or a dropped connection, the record may have been written: delivery is at least once.',
  ].join('\n\n'),
  parameters: [streamName],
  bodies: [body('json', 'some data'), body('text', 'some data'), body('binary', 'c29tZSBkYXRh')],
  response: recordStored,
};

function body(format: PayloadFormat, example: string): RequestBody {
  return {
    format,
    model: {
      name: `PutRecord${FORMAT_NAMES[format]}Request`,
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['Data', 'PartitionKey'],
        properties: {
          Data: data[format],
          PartitionKey: partitionKey,
          ExplicitHashKey: explicitHashKey,
          SequenceNumberForOrdering: {
            type: 'string',
            description: 'The sequence number of the previous record with this partition key, to keep their order.',
          },
        },
      },
    },
    example: { Data: example, PartitionKey: 'some key' },
  };
}
