// What templates override: when it holds, what it may be, and what becomes of what it may not be.
import { describe, expect, it } from 'vitest';
import type { Header } from '../../lib/gateway/http/http-message.ts';
import {
  AWS_HEADERS,
  INTERNAL_ERROR,
  type Json,
  kinesisOperation,
  MOCK_HEADERS,
  makeOperation,
  mockOperation,
} from './make-gateway.ts';

/** A mock with a request template of these directives, and a response template. */
function mock(directives: string, responseTemplate = '', body?: string) {
  const requestTemplates = { 'application/json': `${directives}\n{"statusCode": 200}` };
  const responseTemplates = responseTemplate === '' ? {} : { 'application/json': responseTemplate };
  const responses = { default: { statusCode: '200', responseTemplates } };
  const gateway = makeOperation(mockOperation({ requestTemplates, responses }));
  return gateway.send('POST /dev/x', body === undefined ? {} : { body });
}

describe('overrides', () => {
  it.each<[what: string, request: string, response: string, status: number, body: string]>([
    [
      'a header',
      '#set($context.requestOverride.header.foo = "bar")',
      '$context.requestOverride.header.foo',
      200,
      'bar',
    ],
    [
      'what is put under a name that a variable has',
      '#set($name = "foo")#set($context.requestOverride.querystring[$name] = "bar")' +
        '$context.requestOverride.querystring.put("putfoo", "putBar")' +
        '#set($context["requestOverride"].querystring["nestedfoo"] = "nestedFoo")',
      '#set($q = $context.requestOverride.querystring)$q["foo"] $q["putfoo"] $q["nestedfoo"]',
      200,
      'bar putBar nestedFoo',
    ],
    [
      'a string that is parsed again',
      '#set($context.requestOverride.path.body = $input.body)',
      '$util.parseJson($context.requestOverride.path.body).message',
      200,
      'path1',
    ],
    [
      'the status and any other member of the response',
      '#set($context.responseOverride.status = 444)#set($context.responseOverride.custom = "is also passed around")',
      '$context.responseOverride.status $context.responseOverride.custom',
      444,
      '444 is also passed around',
    ],
  ])('of the request template are there in the response template, as recorded: %s', async (...row) => {
    const [, request, response, status, body] = row;
    const actual = await mock(request, response, '{"message": "path1"}');
    expect([actual.status, actual.body]).toEqual([status, body]);
  });

  it('of the response hold without a response template, as recorded', async () => {
    const directives = '#set($context.responseOverride.status = 444)#set($context.responseOverride.header.foo = "bar")';
    expect(await mock(directives)).toEqual({ status: 444, headers: { ...MOCK_HEADERS, foo: 'bar' }, body: '' });
  });

  // Developer guide: "An override may only be applied to each parameter once."
  it.each([
    ['#set($context.responseOverride.status = 400)#set($context.responseOverride.status = 400)', ''],
    ['#set($context.responseOverride.header.A = "1")$context.responseOverride.header.put("A", "2")', ''],
    ['#set($context.requestOverride.header.A = "1")#set($context.requestOverride.header["A"] = "2")', ''],
    // One template after the other is twice, too.
    ['#set($context.responseOverride.status = 400)', '#set($context.responseOverride.status = 400)'],
  ])('that are set twice are 500: %s and then %s', async (request, response) => {
    expect(await mock(request, response)).toEqual(INTERNAL_ERROR);
  });

  it('are those of one request', async () => {
    const request =
      "#if($input.params('q') != '')#set($context.responseOverride.header.Q = $input.params('q'))#end{\"statusCode\": 200}";
    const responses = {
      default: {
        statusCode: '200',
        responseTemplates: { 'application/json': '#set($context.responseOverride.status = 201)' },
      },
    };
    const gateway = makeOperation(mockOperation({ requestTemplates: { 'application/json': request }, responses }));
    const received = await Promise.all(['?q=1', '', '?q=2', ''].map((query) => gateway.send(`POST /dev/x${query}`)));
    expect(received.map(({ status, headers }) => [status, headers['q']])).toEqual([
      [201, '1'],
      [201, undefined],
      [201, '2'],
      [201, undefined],
    ]);
  });
});

describe('an overridden status', () => {
  // Only an integer from 100 to 599 counts; anything else is ignored.
  it.each([
    ['404', 404],
    ['418', 418],
    ['200', 200],
    ['599', 599],
    ['99', 200],
    ['600', 200],
    ['-404', 200],
    ['4040000000000', 200],
    ['"404"', 200],
    ['404.0', 200],
    ['404.5', 200],
    ['true', 200],
    ['[404]', 200],
    ['{"status": 404}', 200],
    ['$none', 200],
    ['""', 200],
    ["$input.path('$.status')", 404],
    ["$input.path('$.text')", 200],
  ])('of %s: %i', async (value, expected) => {
    const template = `#set($context.responseOverride.status = ${value})`;
    expect((await mock(template, '', '{"status": 404, "text": "404"}')).status).toBe(expected);
  });
});

/** The line of a header in the response to a mock whose response template overrides it. */
async function override(name: string, value: string, responseParameters: Json = {}): Promise<readonly Header[]> {
  const template = `#set($context.responseOverride.header["${name}"] = ${value})`;
  const responseTemplates = { 'application/json': template };
  const responses = { default: { statusCode: '200', responseParameters, responseTemplates } };
  const gateway = makeOperation(mockOperation({ responses }));
  const { status, headers } = await gateway.raw('POST /dev/x');
  expect(status).toBe(200);
  return headers.filter(([other]) => other.toLowerCase().endsWith(name.toLowerCase()));
}

describe('an overridden header of the response', () => {
  it.each([
    ['"text"', 'text'],
    ['""', ''],
    ['5', '5'],
    ['1.50', '1.5'],
    ['true', 'true'],
    ['$none', ''],
    // Developer guide: a list makes several values; its execution log joins them so.
    ['["one", "two"]', 'one,two'],
    ['[]', ''],
    [`$util.parseJson('[1, "b"]')`, '1,b'],
    ['{"k": "v"}', '{k=v}'],
    // Maps of $context print nothing.
    ['$context.identity', ''],
    // Characters that are invalid in HTTP become a space.
    ['$util.urlDecode("a%0D%0AX-Evil:+1%00")', 'a X-Evil: 1 '],
    ['"10 €"', '10  '],
    ['"é"', 'é'],
  ])('of %s is %j', async (value, expected) => {
    expect(await override('X-Out', value)).toEqual([['X-Out', expected]]);
  });

  it.each([
    // As recorded of mappings.
    ['Content-Length', [['x-amzn-Remapped-Content-Length', 'v']]],
    ['connection', [['x-amzn-Remapped-connection', 'v']]],
    ['Transfer-Encoding', []],
    ['Content-Type', [['Content-Type', 'v']]],
    ['not a name', []],
    ['é', []],
    ['', []],
  ])('named %s', async (name, expected) => {
    const headers = await override(name, '"v"');
    expect(headers.filter(([, value]) => value === 'v')).toEqual(expected);
  });

  it('takes the place of a mapped one, whatever the case', async () => {
    const mapping = { 'method.response.header.X-Out': "'mapped'" };
    expect(await override('x-out', '"v"', mapping)).toEqual([['x-out', 'v']]);
  });
});

/** The response, and the line that Kinesis gets, for a request template that overrides a header. */
async function overrideRequest(name: string, value: string, operation = kinesisOperation) {
  const template = `#set($context.requestOverride.header["${name}"] = ${value}){"statusCode": 200}`;
  const gateway = makeOperation(operation({ requestTemplates: { 'application/json': template } }));
  const response = await gateway.send('POST /dev/x', { body: '{}' });
  return { response, sent: gateway.calls.map(({ headers }) => headers.filter(([other]) => other === name)) };
}

describe('an overridden header of the request', () => {
  it.each([
    ['X-Out', '"text"', 'text'],
    ['X-Out', '["pets", "header1Valheader2Val"]', 'pets,header1Valheader2Val'],
    ['Content-Type', '"application/x-amz-json-1.0"', 'application/x-amz-json-1.0'],
    ['User-Agent', '"mine"', 'mine'],
  ])('%s of %s is %j', async (name, value, expected) => {
    const { response, sent } = await overrideRequest(name, value);
    expect([response.status, response.headers, sent]).toEqual([200, AWS_HEADERS, [[[name, expected]]]]);
  });

  it.each([
    // Those that a mapping may not set either.
    ['Content-Length', '"0"'],
    ['transfer-encoding', '"chunked"'],
    ['Connection', '"close"'],
    ['Authorization', '"AWS4-HMAC-SHA256 mine"'],
    ['X-Amzn-Trace-Id', '"Root=1"'],
    // What no HTTP message can carry.
    ['not a name', '"v"'],
    ['', '"v"'],
    ['X-Out', '$util.urlDecode("a%0D%0AX-Evil:+1")'],
    ['X-Out', '"€"'],
  ])('%s of %s is 500, and Kinesis is not called', async (name, value) => {
    expect(await overrideRequest(name, value)).toEqual({ response: INTERNAL_ERROR, sent: [] });
    // A mock sends nothing.
    expect((await overrideRequest(name, value, mockOperation)).response.status).toBe(200);
  });
});
