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

function withSchema(template: string, schema: Json): Json {
  return makeDocument(
    makeOperation({
      requestBody: { content: { 'application/json': { schema } } },
      'x-amazon-apigateway-integration': makeIntegration({ requestTemplates: { 'application/json': template } }),
    }),
  );
}

const KEY = `{"StreamName": "a", #if($input.path('$.key') != "")"PartitionKey": "$util.urlEncode($input.path('$.key'))", #end"Data": ""}`;
const DATA = `{"StreamName": "a", #if($input.path('$.key') != "")"Data": "$util.base64Encode($input.path('$.key'))", #end"PartitionKey": "b"}`;

describeRule('rendered-request-incomplete', 'error', {
  finds: [
    [
      'a stream that is not named',
      withRequest('{"PartitionKey": "b", "Data": ""}'),
      [POINTER, `${RENDERS} without "StreamName" or "StreamARN", which PutRecord requires for every request.`],
    ],
    [
      'a partition key that is missing, which some streams allow',
      withRequest('{"StreamName": "a", "Data": ""}'),
      [
        POINTER,
        `${RENDERS} without "PartitionKey", which PutRecord requires unless the stream distributes its records itself for every request.`,
        'warning',
      ],
    ],
    [
      'a member in lowercase',
      withRequest('{"StreamName": "a", "PartitionKey": "b", "data": "$util.base64Encode($input.body)"}'),
      [
        POINTER,
        `${RENDERS} without "Data", which PutRecord requires (it has "data", and names of members are case-sensitive) for every body, such as {"a":"1111"}.`,
      ],
    ],
    [
      'a member of every entry',
      withRequest('{"StreamName": "a", "Records": [{"PartitionKey": "b"}]}', 'kinesis:action/PutRecords'),
      [POINTER, `${RENDERS} without "Data" in Records[], which PutRecords requires for every request.`],
    ],
    [
      'a member that is absent for a body that the schema allows',
      withSchema(DATA, { type: 'object', properties: { key: { type: 'string' } } }),
      [POINTER, `${RENDERS} without "Data", which PutRecord requires for the body {}.`, 'warning'],
    ],
  ],
  passes: [
    [
      'a partition key that callers may omit, as the template does then',
      withSchema(KEY, { type: 'object', properties: { key: { type: 'string' } } }),
    ],
    ['every member', withRequest('{"StreamARN": "a", "PartitionKey": "b", "Data": ""}')],
    [
      'a member that the model requires of the caller',
      withSchema(DATA, { type: 'object', required: ['key'], properties: { key: { type: 'string', minLength: 1 } } }),
    ],
    ['a member that any body without a model can lack', withRequest(KEY)],
    [
      'an action that a header names, with a name that continues a list',
      withRequest('{"NextToken": "a"}', 'kinesis:action/ListShards'),
    ],
    [
      'a member whose name is that of the stack',
      withRequest({ 'Fn::Sub': '{"StreamName": "a", "PartitionKey": "b", "${Name}": ""}' }),
    ],
  ],
});
