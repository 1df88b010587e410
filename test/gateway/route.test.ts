import { describe, expect, it } from 'vitest';
import { makeGateway, mockOperation, refusal } from './make-gateway.ts';

const MISSING = refusal(403, 'MissingAuthenticationTokenException', '{"message":"Missing Authentication Token"}');
const FORBIDDEN = refusal(403, 'ForbiddenException', '{"message":"Forbidden"}');

/** Which route took the request, and its path variables, as a response: `/a/{id} id=1`. */
async function route(paths: Record<string, string[]>, target: string): Promise<unknown> {
  const items = Object.entries(paths).map(([path, methods]) => {
    const variables = [...path.matchAll(/\{(\w+)/g)].map(([, name]) => ` ${name}=$input.params('${name}')`).join('');
    const operation = mockOperation({
      responses: { default: { statusCode: '200', responseTemplates: { 'application/json': `${path}${variables}` } } },
    });
    return [path, Object.fromEntries(methods.map((method) => [method, operation]))];
  });
  const response = await makeGateway({ document: { paths: Object.fromEntries(items) } }).send(target);
  return response.status === 200 ? response.body : response;
}

const ANY = 'x-amazon-apigateway-any-method';

describe('routing', () => {
  const PATHS = {
    '/': ['get'],
    '/a': ['get'],
    '/a/{id}': ['get'],
    '/a/b': ['post'],
    '/a/b/c': ['get'],
    '/files': ['get'],
    '/{proxy+}': ['delete'],
    '/files/{path+}': ['get', 'post'],
    '/any': [ANY],
    '/v/{id}/c': ['get'],
    '/w/{id}{name}': ['get'],
  };
  it.each([
    // Recorded: unknown path and undeclared method are the same refusal.
    ['PUT /dev/nothing', MISSING],
    ['POST /dev/a', MISSING],
    // Recorded: slashes before the stage, after it and at the end do not count.
    ['GET /dev', '/'],
    ['GET /dev/', '/'],
    ['GET /dev/a', '/a'],
    ['GET //dev/a', '/a'],
    ['GET /dev//a', '/a'],
    ['GET /dev/a/', '/a'],
    // A doubled slash inside is an empty segment, which no literal and no variable takes.
    ['GET /dev/a//c', MISSING],
    ['GET /dev/v//c', MISSING],
    // Literals go before variables; a method on the variable is found past a literal that lacks it.
    ['GET /dev/a/1', '/a/{id} id=1'],
    ['POST /dev/a/b', '/a/b'],
    ['GET /dev/a/b', '/a/{id} id=b'],
    // Recorded: a greedy sibling takes the method that the literal resource does not have.
    ['DELETE /dev/files', '/{proxy+} proxy=files'],
    ['DELETE /dev/a/b/c/d', '/{proxy+} proxy=a/b/c/d'],
    ['GET /dev/files/x/y', '/files/{path+} path=x/y'],
    // Recorded: inside a greedy variable doubled slashes stay.
    ['GET /dev/files/x//y', '/files/{path+} path=x//y'],
    // A greedy variable takes at least one segment.
    ['POST /dev/files/', MISSING],
    // Recorded of AWS_PROXY events, reported of templates: variables of the path are not decoded. An encoded slash ends no segment.
    ['GET /dev/a/test%2Balias@gmail.com', '/a/{id} id=test%2Balias@gmail.com'],
    ['GET /dev/a/x%20y%2Fz+%C3%A4', '/a/{id} id=x%20y%2Fz+%C3%A4'],
    ['GET /dev/a/%zz%', '/a/{id} id=%zz%'],
    ['GET /dev/files/x%2Fy/z%20', '/files/{path+} path=x%2Fy/z%20'],
    // A variable is a whole segment: import refuses this path (rule path-segment-malformed).
    ['GET /dev/w/1', MISSING],
    // Nor is what has to be literal.
    ['GET /dev/%61', MISSING],
    ['GET /d%65v/a', FORBIDDEN],
    ['OPTIONS /dev/any', '/any'],
    ['HEAD /dev/any', '/any'],
    // Developer guide: any of the seven methods, which HEAD is one of, as GET is.
    ['TRACE /dev/any', MISSING],
    ['PROPFIND /dev/any', MISSING],
    ['ANY /dev/any', MISSING],
    ['HEAD /dev/a', MISSING],
    // Nothing is deployed at another stage; the response precedes the API's gateway responses.
    ['GET /prod/a', FORBIDDEN],
    ['GET /', FORBIDDEN],
  ])('%s goes to %j', async (target, expected) => {
    expect(await route(PATHS, target)).toEqual(expected);
  });
});

it('a method of a resource goes before its ANY', async () => {
  const saying = (name: string) =>
    mockOperation({ responses: { default: { statusCode: '200', responseTemplates: { 'application/json': name } } } });
  const gateway = makeGateway({ document: { paths: { '/x': { [ANY]: saying('any'), get: saying('get') } } } });
  expect((await gateway.send('GET /dev/x')).body).toBe('get');
  expect((await gateway.send('POST /dev/x')).body).toBe('any');
});

describe('query strings', () => {
  it.each([
    // Recorded: percent-decoding, + is a space, %2B is a plus.
    ['q=test%203', 'test 3'],
    ['q=a+b%2Bc', 'a b+c'],
    // Recorded: of a repeated name the last value.
    ['q=1&q=2', '2'],
    ['q=1;q=3', '3'],
    ['q', ''],
    ['q=', ''],
    ['q=a=b', 'a=b'],
    ['%71=1', '1'],
    ['q=%zz', '%zz'],
    ['q=%C3', '\uFFFD'],
    ['x=1', ''],
  ])('?%s gives %j', async (query, expected) => {
    const operation = mockOperation({
      responses: { default: { statusCode: '200', responseTemplates: { 'application/json': "$input.params('q')" } } },
    });
    const gateway = makeGateway({ document: { paths: { '/x': { get: operation } } } });
    expect((await gateway.send(`GET /dev/x?${query}`)).body).toBe(expected);
  });
});
