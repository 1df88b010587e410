import { describe, expect, it } from 'vitest';
import { INTERNAL_ERROR, MOCK_HEADERS, makeOperation, mockOperation } from '../make-gateway.ts';

const OK = { status: 200, headers: MOCK_HEADERS, body: '' };

describe('the mock integration', () => {
  // Recorded on AWS: names without quotes and a comma at the end. The other forms are those one person reports, so they are a hint;
  // the rule that covers them all is json-smart's permissive mode (decision 0040).
  it.each([
    '{"statusCode": 200}',
    '{ statusCode: 200 }',
    "{'statusCode': 200}",
    '{"statusCode": 200,}',
    '{"statusCode": 200 ,, }',
    '{statusCode: 200, "": ""}',
    "{statusCode: 200, ' ': ' '}",
    '{statusCode: 200,super{f}oo: [ba r]}',
    "{statusCode: 200, foo'}: [ba r]}",
    '{statusCode: 200, }foo: [ba r]}',
    '{statusCode: 200, statusCode: 200}',
    '\n {"a": {"b": [1, {"c": null}]}, "statusCode": 200} ',
    '{"statusCode": 200} and more',
  ])('takes %s', async (request) => {
    const gateway = makeOperation(mockOperation({ requestTemplates: { 'application/json': request } }));
    expect(await gateway.send('POST /dev/x')).toEqual(OK);
  });

  it.each([
    '{"statusCode": "200"}',
    '{"statusCode": 200.5}',
    '{"statusCode": null}',
    '{"statusCode": 2 00}',
    '{"statusCode": 200',
    '"statusCode": 200}',
    'statusCode: 200',
    '{statusCode: 200, {foo: [ba r]}',
    '{statusCode: 200, what:{}foo: [ba r]}',
    '{"statuscode": 200}',
    '{}',
    '[200]',
    '200',
    '{"a": "b',
  ])('responds with 500 to %s', async (request) => {
    const gateway = makeOperation(mockOperation({ requestTemplates: { 'application/json': request } }));
    expect(await gateway.send('POST /dev/x')).toEqual(INTERNAL_ERROR);
  });

  it('takes a client body that is passed through', async () => {
    const gateway = makeOperation(mockOperation({ requestTemplates: {} }));
    expect(await gateway.send('POST /dev/x', { body: '{"statusCode": 200}' })).toEqual(OK);
    expect(await gateway.send('POST /dev/x')).toEqual(INTERNAL_ERROR);
  });

  it('responds with 500 to an unmapped content type that is passed through', async () => {
    const gateway = makeOperation(mockOperation());
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(await gateway.send('POST /dev/x', { headers, body: 'a=b' })).toEqual(INTERNAL_ERROR);
  });

  it('selects the response by its status and renders it over an empty body', async () => {
    const gateway = makeOperation(
      mockOperation(
        {
          requestTemplates: { 'application/json': '{"statusCode": 404}' },
          responses: {
            default: { statusCode: '200' },
            404: { statusCode: '404', responseTemplates: { 'application/json': '$input.body' } },
          },
        },
        { responses: { 200: {}, 404: {} } },
      ),
    );
    expect(await gateway.send('POST /dev/x', { body: '{"a": 1}' })).toEqual({
      status: 404,
      headers: MOCK_HEADERS,
      body: '{}',
    });
  });

  it('takes overrides that the request template sets', async () => {
    const template =
      '#set($context.responseOverride.status = 444)#set($context.responseOverride.header.foo = \'bar\'){"statusCode": 200}';
    const gateway = makeOperation(mockOperation({ requestTemplates: { 'application/json': template } }));
    expect(await gateway.send('POST /dev/x')).toEqual({
      status: 444,
      headers: { ...MOCK_HEADERS, foo: 'bar' },
      body: '',
    });
  });
});
