import { describeRule } from '../describe-rule.ts';
import { type Json, TITLE, withIntegration } from '../make-document.ts';

const KINESIS = 'application/x-amz-json-1.1';
const PLACE = '/x-amazon-apigateway-binary-media-types/1';

/** A document with these binary media types beside one for pictures, whose Kinesis route has these members in its response. */
function document(type: string, response: Json = {}, template?: string): Json {
  const mapping = { ...response, ...(template && { responseTemplates: { 'application/json': template } }) };
  const responses = { '2\\d{2}': { statusCode: '200', ...mapping }, default: { statusCode: '500', ...mapping } };
  return {
    ...withIntegration({ contentHandling: 'CONVERT_TO_TEXT', responses }),
    'x-amazon-apigateway-binary-media-types': ['image/png', type],
  };
}

function message(type: string): string {
  return `"${type}" declares the responses of Kinesis binary (application/x-amz-json-1.1): the integration response "2\\d{2}" of ${TITLE} becomes base64 or fails with 500.`;
}

const TO_BINARY = { contentHandling: 'CONVERT_TO_BINARY' };

describeRule('kinesis-response-binary', 'warning', {
  finds: [
    // Base64 for a client that does not accept it, such as curl, which accepts anything.
    ['the media type of Kinesis', document(KINESIS), [PLACE, message(KINESIS)]],
    ['a wildcard for it', document('application/*'), [PLACE, message('application/*')]],
    // Base64 for every client.
    ['bodies as text', document('*/*', { contentHandling: 'CONVERT_TO_TEXT' }), [PLACE, message('*/*')]],
    // A 500, and with text a template that reads base64.
    ['a template of bytes', document('*/*', {}, "$input.json('$')"), [PLACE, message('*/*')]],
    ['a template of bytes for all', document(KINESIS, TO_BINARY, "$input.json('$')"), [PLACE, message(KINESIS)]],
  ],
  passes: [
    ['bodies that are bytes for every client', document(KINESIS, TO_BINARY)],
    ['every type, since every client accepts it', document('*/*')],
    ['a media type of records', document('application/octet-stream', { contentHandling: 'CONVERT_TO_TEXT' })],
  ],
});
