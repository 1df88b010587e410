import { describeRule } from '../describe-rule.ts';
import {
  INTEGRATION,
  type Json,
  makeDocument,
  makeIntegration,
  makeOperation,
  S3_URI,
  TITLE,
  withTemplate,
} from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const TEMPLATE = `The request template of ${TITLE} (application/json)`;

/** The template with a model of an array and a string. */
function withModel(template: string): Json {
  const schema = { type: 'object', properties: { list: { type: 'array' }, text: { type: 'string' } } };
  return makeDocument(
    makeOperation({
      requestBody: { content: { 'application/json': { schema } } },
      'x-amazon-apigateway-integration': makeIntegration({
        requestTemplates: { 'application/json': template },
        uri: S3_URI,
      }),
    }),
  );
}

describeRule('template-object-malformed', 'warning', {
  finds: [
    [
      'the whole body',
      withTemplate('{"Data": "$util.base64Encode($input.path(\'$\'))"}'),
      [
        POINTER,
        `${TEMPLATE} prints $util.base64Encode($input.path('$')) (line 1, column 11): an object prints as {a=b}, not as JSON.`,
      ],
    ],
    [
      'a variable of it',
      withTemplate('#set($root = $input.path(\'$\'))\n{"Data": "$util.base64Encode($root)"}'),
      [
        POINTER,
        `${TEMPLATE} prints $util.base64Encode($root) (line 2, column 11): an object prints as {a=b}, not as JSON.`,
      ],
    ],
    [
      'a member that a model declares as an array',
      withModel('{"Data": "$util.base64Encode($input.path(\'$.list\'))"}'),
      [
        POINTER,
        `${TEMPLATE} prints $util.base64Encode($input.path('$.list')) (line 1, column 11): an object prints as {a=b}, not as JSON.`,
      ],
    ],
  ],
  passes: [
    [
      'JSON, the body and a member',
      withTemplate(
        '{"Data": "$util.base64Encode($input.json(\'$\'))$util.base64Encode($input.body)$util.base64Encode($input.path(\'$.a\'))"}',
      ),
    ],
    [
      'a member that a model declares as a string',
      withModel('{"Data": "$util.base64Encode($input.path(\'$.text\'))"}'),
    ],
  ],
});
