import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, type Json, makeDocument, makeMock, makeOperation, TITLE, withPaths } from '../make-document.ts';

const BYTES = { 'x-amazon-apigateway-binary-media-types': ['application/octet-stream'] };
const TEXT = { contentHandling: 'CONVERT_TO_TEXT' };

/** A document with bytes, whose Kinesis route has these members in its two responses. */
function kinesis(success: Json, failure: Json, members: Json = BYTES): Json {
  const responses = { '2\\d{2}': { statusCode: '200', ...success }, default: { statusCode: '500', ...failure } };
  const { 'x-amazon-apigateway-integration': integration, ...operation } = makeOperation();
  return makeDocument(
    { ...operation, 'x-amazon-apigateway-integration': { ...(integration as Json), responses } },
    members,
  );
}

/** A document with bytes, whose only route is a mock with this response. */
function mock(response: Json): Json {
  const integration = makeMock({ responses: { default: { statusCode: '200', ...response } } });
  const get = { responses: { '200': { description: 'Fine.' } }, 'x-amazon-apigateway-integration': integration };
  return { ...withPaths({ '/health': { get } }), ...BYTES };
}

const MOCK_RESPONSE = '/paths/~1health/get/x-amazon-apigateway-integration/responses/default';

describeRule('response-content-handling-wrong', 'warning', {
  finds: [
    [
      'responses of Kinesis without it, once for the operation',
      kinesis({}, {}),
      [
        `${INTEGRATION}/responses/2\\d{2}`,
        `A client that accepts "application/octet-stream" gets 500 from ${TITLE}, after the call: without contentHandling, the text of its integration responses "2\\d{2}", "default" is decoded as base64.`,
      ],
    ],
    [
      'the one that was forgotten',
      kinesis(TEXT, {}),
      [
        `${INTEGRATION}/responses/default`,
        `A client that accepts "application/octet-stream" gets 500 from ${TITLE}, after the call: without contentHandling, the text of its integration response "default" is decoded as base64.`,
      ],
    ],
    [
      'JSON of Kinesis that is decoded for every client, with and without binary media types',
      kinesis({ contentHandling: 'convert_to_binary' }, {}, {}),
      [
        `${INTEGRATION}/responses/2\\d{2}/contentHandling`,
        `The integration response "2\\d{2}" of ${TITLE} decodes the JSON of Kinesis as base64, which fails with 500.`,
        'error',
      ],
    ],
    [
      'a mock that prints JSON',
      mock({ responseTemplates: { 'application/json': '#if($context.stage == "dev"){"ok": true}#end' } }),
      [
        MOCK_RESPONSE,
        'A client that accepts "application/octet-stream" gets 500 from GET /health, after the call: without contentHandling, the text of its integration response "default" is decoded as base64.',
      ],
    ],
  ],
  passes: [
    ['all of them as text', kinesis(TEXT, { contentHandling: 'convert_to_text' })],
    ['no binary media types', kinesis({}, {}, {})],
    // Recorded: it covers nothing, so no client accepts it.
    [
      'a binary media type that matches nothing',
      kinesis({}, {}, { 'x-amazon-apigateway-binary-media-types': ['*/png'] }),
    ],
    ['a mock without a body', mock({})],
    ['a mock whose template is empty, as consoles write it', mock({ responseTemplates: { 'application/json': '' } })],
    [
      'a mock whose template only sets a header',
      mock({
        responseTemplates: {
          'application/json': '#set($context.responseOverride.header.Allow = "GET")\n',
        },
      }),
    ],
    // An icon in base64: what the conversion is for.
    ['a mock that prints base64', mock({ responseTemplates: { 'application/json': 'iVBORw0KGgo=\n' } })],
    ['a mock that prints JSON as text', mock({ ...TEXT, responseTemplates: { 'application/json': '{"ok": true}' } })],
  ],
});
