import { describeRule } from '../describe-rule.ts';
import {
  INTEGRATION,
  type Json,
  makeDocument,
  makeIntegration,
  makeOperation,
  TITLE,
  withRequest,
} from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const RENDERS = `The request template of ${TITLE} (application/json) renders a request`;

/** PutRecord of a member of the body. */
const MEMBER = `{"StreamName": "a", "PartitionKey": "b", "Data": $input.json('$.d')}`;

function withMedia(schema: Json, example?: Json): Json {
  return makeDocument(
    makeOperation({
      requestBody: {
        content: { 'application/json': { schema: { type: 'object', properties: { d: schema } }, example } },
      },
      'x-amazon-apigateway-integration': makeIntegration({ requestTemplates: { 'application/json': MEMBER } }),
    }),
  );
}

const HOSTILE = `{"d":"a'\\"\\\\& =\\n"}`;

describeRule('rendered-request-invalid', 'error', {
  finds: [
    [
      'data that is an object',
      withRequest(`{"StreamName": "a", "PartitionKey": "b", "Data": $input.json('$')}`),
      [
        POINTER,
        `${RENDERS} whose Data is an object, where PutRecord takes a string for every body, such as {"a":"1111"}.`,
      ],
    ],
    [
      'data that is not encoded',
      withRequest('{"StreamName": "a", "PartitionKey": "b", "Data": "hello world"}'),
      [POINTER, `${RENDERS} whose Data is not base64, which PutRecord requires for every request.`],
    ],
    [
      'data of the caller that is not encoded',
      withMedia({ type: 'string' }),
      [POINTER, `${RENDERS} whose Data is not base64, which PutRecord requires for the body ${HOSTILE}.`, 'warning'],
    ],
    [
      'data that the example does not encode',
      withMedia({ type: 'string' }, { d: 'some data' }),
      [
        POINTER,
        `${RENDERS} whose Data is not base64, which PutRecord requires for the example of the document, the body {"d":"some data"}.`,
      ],
    ],
    [
      'a number between quotes',
      withRequest('{"ShardIterator": "a", "Limit": "5"}', 'kinesis:action/GetRecords'),
      [POINTER, `${RENDERS} whose Limit is a string, where GetRecords takes a number for every request.`],
    ],
    [
      'a string without quotes in an entry',
      withRequest('{"StreamName": "a", "Records": [{"PartitionKey": 5, "Data": ""}]}', 'kinesis:action/PutRecords'),
      [
        POINTER,
        `${RENDERS} whose Records[].PartitionKey is a number, where PutRecords takes a string for every request.`,
      ],
    ],
  ],
  passes: [
    [
      'encoded data',
      withRequest(`{"StreamName": "a", "PartitionKey": "b", "Data": "$util.base64Encode($input.json('$'))"}`),
    ],
    ['data that the caller encodes, as the schema says', withMedia({ type: 'string', format: 'byte' })],
    ['the same, as the description says', withMedia({ type: 'string', description: 'The data in Base64.' })],
    ['the same, as the example shows', withMedia({ type: 'string' }, { d: 'YQ==' })],
    ['the same, as a pattern requires', withMedia({ type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' })],
    [
      'a number that is a name of the stack',
      withRequest({ 'Fn::Sub': '{"ShardIterator": "a", "Limit": ${Limit}}' }, 'kinesis:action/GetRecords'),
    ],
    ['a null, which is absent', withRequest('{"ShardIterator": "a", "Limit": null}', 'kinesis:action/GetRecords')],
  ],
});
