// The body in the templates on both ways, over a backend that echoes its input. As recorded.
import { describe, expect, it } from 'vitest';
import { type Json, kinesisOperation, makeOperation } from '../make-gateway.ts';

async function echo(templates: { request?: string; response?: string }, body: string): Promise<string> {
  const json = (template: string | undefined): Json => (template === undefined ? {} : { 'application/json': template });
  const gateway = makeOperation(
    kinesisOperation({
      requestTemplates: json(templates.request),
      responses: { default: { statusCode: '200', responseTemplates: json(templates.response) } },
    }),
    { backend: (call) => ({ body: call.body }) },
  );
  return (await gateway.send('POST /dev/x', { headers: { 'Content-Type': 'application/json' }, body })).body;
}

const BODY = '#set($body = $input.body)$body';
const MEMBER = '#set($member = $input.body.some)$member';
const ENCODED = '$util.urlEncode($input.body)&$util.urlEncode($input.body.some)';

describe('the text of a body', () => {
  it.each<[request: string | undefined, response: string | undefined, sent: string, received: string]>([
    [BODY, BODY, '', '{}'],
    [BODY, BODY, '{"some": "value"}', '{"some": "value"}'],
    [BODY, BODY, 'some raw data', 'some raw data'],
    ['a=$input.body', BODY, '', 'a={}'],
    [BODY, 'a=$input.body', '{"some": "value"}', 'a={"some": "value"}'],
    ['a=$input.body', 'b=$input.body', 'raw', 'b=a=raw'],
    // A body has no members: nothing is sent, nothing comes back, and that is {} again.
    [MEMBER, BODY, '{"some": "value"}', '{}'],
    [MEMBER, undefined, '{"some": "value"}', ''],
    [ENCODED, BODY, '', '%7B%7D&'],
    [ENCODED, BODY, '{"some": "value"}', '%7B%22some%22%3A+%22value%22%7D&'],
    [ENCODED, BODY, 'some raw data', 'some+raw+data&'],
    // Without templates.
    [undefined, undefined, '{"some": "value"}', '{"some": "value"}'],
    [undefined, BODY, '', '{}'],
    // Of a Kinesis record: the bytes as they are, the space included.
    ['"$util.base64Encode($input.body)"', undefined, '{"kinesis": "snapshot"}', '"eyJraW5lc2lzIjogInNuYXBzaG90In0="'],
  ])('of %j and then %j for %j is %j', async (request, response, sent, received) => {
    const templates = { ...(request !== undefined && { request }), ...(response !== undefined && { response }) };
    expect(await echo(templates, sent)).toBe(received);
  });
});

describe('a member of a body', () => {
  const MANY = '#set($r = $input.path("$.list"))$r|$r.nested|#if($r == $null)null#end|#if($r == "")empty#end';
  it.each([
    ['$input.path("$")', '{"foo": "bar"}', '{foo=bar}'],
    ['$input.path("$")', '[{"foo": "bar"}]', '[{"foo":"bar"}]'],
    ['$input.path("$").nested', '{"nested": {"foo": "bar"}}', '{foo=bar}'],
    ['$input.path("$").nested', '{"nested": [{"foo": "bar"}]}', '[{"foo":"bar"}]'],
    ['$input.path("$")[0]', '[{"foo": "bar"}]', '{foo=bar}'],
    ['$input.path("$")[0]', '[[{"foo": "bar"}]]', '[{"foo":"bar"}]'],
    ['$input.path("$")', '{"foo": [{"nested": "bar"}]}', '{foo=[{"nested":"bar"}]}'],
    ['$input.path("$")', '{"bigger": "dict", "to": "test"}', '{bigger=dict, to=test}'],
    ['$input.path("$").toString()', '{"list": [{"foo": "bar"}]}', '{list=[{"foo":"bar"}]}'],
    [MANY, '', '||null|empty'],
    [MANY, '{"list": []}', '[]|||'],
    [MANY, '{"list": null}', '||null|empty'],
  ])('%s of %j prints %j', async (response, sent, received) => {
    expect(await echo({ response }, sent)).toBe(received);
  });
});
