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
const TEMPLATE = `The request template of ${TITLE} (application/json)`;

/** Each record, with this after it. */
function records(after: string): string {
  return `{"StreamName": "a", "Records": [#foreach($r in $input.path('$.list')){"PartitionKey": "a", "Data": "$util.base64Encode($r.d)"}${after}#end]}`;
}

/** A request with two members that can be absent. */
const OPTIONAL = `{"StreamName": "a", "Data": ""#if($input.path('$.key') != ""), "PartitionKey": "b"#end#if($input.path('$.hash') != ""), "ExplicitHashKey": "1"#end}`;

function withBody(template: string, media: Json, action = 'PutRecords'): Json {
  return makeDocument(
    makeOperation({
      requestBody: { content: { 'application/json': media } },
      'x-amazon-apigateway-integration': makeIntegration({
        uri: { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/${action}` },
        requestTemplates: { 'application/json': template },
      }),
    }),
  );
}

const LIST = {
  type: 'object',
  properties: { list: { type: 'array', items: { type: 'object', properties: { d: { type: 'string' } } } } },
};

describeRule('rendered-request-malformed', 'error', {
  finds: [
    [
      'a brace that is missing for every body',
      withRequest('{"StreamName": "a", "PartitionKey": "b", "Data": "YQ=="'),
      [
        POINTER,
        `${TEMPLATE} does not render JSON: a comma or } is expected (line 1, column 56 of the output: "ey\\": \\"b\\", \\"Data\\": \\"YQ==\\"") for every request.`,
      ],
    ],
    [
      'a comma after the last element, for the example of the document',
      withBody(records(','), { schema: LIST, example: { list: [{ d: 'a' }] } }),
      [
        POINTER,
        `${TEMPLATE} does not render JSON: a comma is after the last item (line 1, column 70 of the output: "y\\": \\"a\\", \\"Data\\": \\"YQ==\\"},]}") for the example of the document, the body {"list":[{"d":"a"}]}.`,
      ],
    ],
    [
      'the same for a body that the schema allows',
      withBody(records(','), { schema: LIST }),
      [
        POINTER,
        `${TEMPLATE} does not render JSON: a comma is after the last item (line 1, column 116 of the output: "\\"a\\", \\"Data\\": \\"MTExMQ==\\"},]}") for the body {"list":[{"d":"1111"},{"d":"1111"}]}.`,
        'warning',
      ],
    ],
    [
      'a form, which Kinesis does not take',
      withRequest('StreamName=a&PartitionKey=b&Data=YQ=='),
      [
        POINTER,
        `${TEMPLATE} does not render JSON: a value is expected (line 1, column 1 of the output: "StreamName=a") for every request.`,
      ],
    ],
    [
      'an index that no body of the schema has',
      withBody(
        `{"StreamName": "a", "PartitionKey": "$input.path('$.list').get(7).d.length()", "Data": "YQ=="}`,
        { schema: LIST },
        'PutRecord',
      ),
      [
        POINTER,
        `${TEMPLATE} cannot be rendered (line 1, column 59: The list has 2 items; there is none at index 7.) for the body {"list":[{"d":"1111"},{"d":"1111"}]}.`,
        'warning',
      ],
    ],
  ],
  passes: [
    ['a comma between two', withBody(records('#if($foreach.hasNext),#end'), { schema: LIST, example: { list: [] } })],
    [
      'members that are left out with their comma',
      withBody(
        OPTIONAL,
        {
          schema: {
            type: 'object',
            required: ['key'],
            properties: { key: { type: 'string', minLength: 1 }, hash: { type: 'string' } },
          },
        },
        'PutRecord',
      ),
    ],
    [
      'a name of the stack that can be JSON itself',
      withRequest({ 'Fn::Sub': '{"StreamName": "a", "PartitionKey": "b", "Data": "YQ==" ${More}}' }),
    ],
    [
      'a template that prints nothing unless a condition holds',
      withRequest(`#if($input.params('on') == 'yes'){"StreamName": "a", "PartitionKey": "b", "Data": "YQ=="}#end`),
    ],
    ['a body for S3 that is not JSON', withRequest('a, b', 's3:path/bucket/object')],
  ],
});
