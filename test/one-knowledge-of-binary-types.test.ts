// The check and the gateway know the same of binary media types: what the check finds in a document, the gateway does with its calls.
import { expect, it } from 'vitest';
import { type Json, kinesisOperation, makeGateway } from './gateway/make-gateway.ts';
import { readByBoth } from './support/read-by-both.ts';

const KINESIS_BODY = '{"SequenceNumber":"1"}';
const BYTES = 'application/octet-stream';

it.each<readonly [types: readonly string[], response: Json, accept: string, finds: string, body: string]>([
  [[BYTES], {}, BYTES, 'response-content-handling-wrong', '500'],
  [[BYTES], { contentHandling: 'CONVERT_TO_TEXT' }, BYTES, '', KINESIS_BODY],
  [[BYTES], { contentHandling: 'convert_to_text' }, BYTES, '', KINESIS_BODY],
  [['Application/Octet-Stream'], {}, BYTES, 'response-content-handling-wrong', '500'],
  [['font/*'], {}, 'font/woff', 'response-content-handling-wrong', '500'],
  [['*/octet-stream'], {}, BYTES, '', KINESIS_BODY],
  [[], {}, BYTES, '', KINESIS_BODY],
  [[], { contentHandling: 'CONVERT_TO_BINARY' }, '*/*', 'response-content-handling-wrong', '500'],
  [['*/*'], {}, BYTES, '', KINESIS_BODY],
  [['application/*'], {}, '*/*', 'kinesis-response-binary', Buffer.from(KINESIS_BODY).toString('base64')],
  [['application/*'], { contentHandling: 'CONVERT_TO_BINARY' }, '*/*', '', KINESIS_BODY],
  [['*/*'], { responseTemplates: { 'application/json': '$input.body' } }, BYTES, 'kinesis-response-binary', '500'],
])('%j and a response with %j, for %s: finds "%s", responds with %s', async (types, response, accept, finds, body) => {
  const responses = { '2\\d{2}': { statusCode: '200', ...response } };
  const document = {
    'x-amazon-apigateway-binary-media-types': types,
    paths: { '/x': { get: kinesisOperation({ responses }) } },
  };
  const codes = readByBoth(document).findings.map(({ code }) => code);
  expect(codes.filter((code) => /content-handling|binary/.test(code))).toEqual(finds === '' ? [] : [finds]);
  const headers = { 'content-type': 'application/x-amz-json-1.1' };
  const gateway = makeGateway({ document, backend: () => ({ headers, body: Buffer.from(KINESIS_BODY) }) });
  const result = await gateway.send('GET /dev/x', { headers: { Accept: accept } });
  expect(result.status === 200 ? result.body : String(result.status)).toBe(body);
});
