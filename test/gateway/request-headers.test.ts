// One header of a request, looked up in every way a document has: repeated, in other cases, invisible, and set by the front end.
import { describe, expect, it } from 'vitest';
import type { Header } from '../../lib/gateway/http/http-message.ts';
import { type Json, kinesisOperation, makeGateway, mockOperation } from './make-gateway.ts';

const ABSENT = '(absent)';

/** What a template, the map of all headers, and the two kinds of mapping see under a name. */
async function lookUp(name: string, headers: Json) {
  const read = `#set($m = $input.params().header)#if($m.containsKey('${name}'))$m.get('${name}')#{else}${ABSENT}#end`;
  const gateway = makeGateway({
    document: {
      paths: {
        '/x': {
          get: kinesisOperation({
            requestTemplates: { $default: `[$input.params('${name}')]${read}` },
            requestParameters: {
              'integration.request.header.One': `method.request.header.${name}`,
              'integration.request.header.All': `method.request.multivalueheader.${name}`,
            },
          }),
        },
      },
    },
  });
  await gateway.send('GET /dev/x', { headers });
  const [call] = gateway.calls;
  const [, template = '', inMap = ''] = /^\[(.*?)\](.*)$/.exec(call?.body.toString() ?? '') ?? [];
  return { template, inMap, one: sent(call?.headers, 'One'), all: sent(call?.headers, 'All') };
}

function sent(headers: readonly Header[] | undefined, name: string): string {
  return headers?.find(([other]) => other === name)?.[1] ?? ABSENT;
}

describe('a request header', () => {
  it.each<[name: string, headers: Json, expected: Awaited<ReturnType<typeof lookUp>>]>([
    ['X-One', {}, { template: '', inMap: ABSENT, one: ABSENT, all: ABSENT }],
    ['X-One', { 'X-One': '1' }, { template: '1', inMap: '1', one: '1', all: '1' }],
    ['X-One', { 'X-One': '' }, { template: '', inMap: '', one: '', all: '' }],
    // The map alone tells cases apart: decision 0040.
    ['X-One', { 'x-one': '1' }, { template: '1', inMap: ABSENT, one: '1', all: '1' }],
    // Of a repeated one the last value, unless all are asked for.
    ['X-One', { 'X-One': ['1', '2'] }, { template: '2', inMap: '2', one: '2', all: '1,2' }],
    ['X-One', { 'X-One': '1', 'x-ONE': '2' }, { template: '2', inMap: ABSENT, one: '2', all: '1,2' }],
    ['x-ONE', { 'X-One': '1', 'x-ONE': '2' }, { template: '2', inMap: '2', one: '2', all: '1,2' }],
    // The front end consumes it, in any case.
    ['Connection', { Connection: 'close' }, { template: '', inMap: ABSENT, one: ABSENT, all: ABSENT }],
    ['te', { TE: ['a', 'b'] }, { template: '', inMap: ABSENT, one: ABSENT, all: ABSENT }],
  ])('%s of %j', async (name, headers, expected) => {
    expect(await lookUp(name, headers)).toEqual(expected);
  });

  it.each<[name: string, headers: Json, value: string]>([
    ['X-Forwarded-For', {}, '203.0.113.9'],
    // The client is the last of the chain, whatever it says itself.
    ['X-Forwarded-For', { 'X-Forwarded-For': '192.0.2.1' }, '192.0.2.1, 203.0.113.9'],
    ['X-Forwarded-For', { 'x-forwarded-for': ['192.0.2.1', '192.0.2.2'] }, '192.0.2.1, 192.0.2.2, 203.0.113.9'],
    ['X-Forwarded-Port', { 'x-forwarded-port': '1' }, '443'],
    ['X-Forwarded-Proto', { 'X-FORWARDED-PROTO': 'http' }, 'https'],
    ['X-Amzn-Trace-Id', { 'x-amzn-trace-id': 'Root=1-2-3' }, 'Root=1-2-3'],
  ])('%s is the front end’s, of a client that sends %j', async (name, headers, value) => {
    expect(await lookUp(name, headers)).toEqual({ template: value, inMap: value, one: value, all: value });
    const lower = { template: value, inMap: ABSENT, one: value, all: value };
    expect(await lookUp(name.toLowerCase(), headers)).toEqual(lower);
  });

  it('stands once in the map of all headers', async () => {
    const template = '#foreach($name in $input.params().header.keySet())$name #end';
    const responses = { default: { statusCode: '200', responseTemplates: { 'application/json': template } } };
    const gateway = makeGateway({ document: { paths: { '/x': { get: mockOperation({ responses }) } } } });
    const headers = { 'x-a': '1', Host: 'h', 'X-A': '2', 'x-forwarded-for': '192.0.2.1', Connection: 'close' };
    const { body } = await gateway.send('GET /dev/x', { headers });
    expect(body.trim().split(' ').sort()).toEqual([
      'Host',
      'X-A',
      'X-Amzn-Trace-Id',
      'X-Forwarded-For',
      'X-Forwarded-Port',
      'X-Forwarded-Proto',
    ]);
  });
});

describe('X-HTTP-Method-Override', () => {
  // Developer guide, "Amazon API Gateway important notes".
  it.each([
    ['POST', { 'X-HTTP-Method-Override': 'PUT' }, 'put PUT'],
    ['GET', { 'x-http-method-override': 'put' }, 'put PUT'],
    ['PUT', {}, 'put PUT'],
    ['POST', {}, 'post POST'],
    ['PUT', { 'X-HTTP-Method-Override': 'DELETE' }, 403],
    ['PUT', { 'X-HTTP-Method-Override': '' }, 'put PUT'],
  ])('of a %s with %j', async (method, headers, expected) => {
    const echo = (name: string) => {
      const responseTemplates = { 'application/json': `${name} $context.httpMethod` };
      return mockOperation({ responses: { default: { statusCode: '200', responseTemplates } } });
    };
    const gateway = makeGateway({ document: { paths: { '/x': { put: echo('put'), post: echo('post') } } } });
    const response = await gateway.send(`${method} /dev/x`, { headers });
    expect(response.status === 200 ? response.body : response.status).toBe(expected);
  });
});
