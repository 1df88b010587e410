// Source: API Gateway Developer Guide, "x-amazon-apigateway-integration.response object".
import { expect, it } from 'vitest';
import { readIntegrationResponses } from '../../../lib/apigateway/read/integration-response.ts';

it.each<readonly [string, unknown, readonly (readonly [string, string | undefined])[]]>([
  [
    'in their order',
    { '5\\d{2}': { statusCode: '500' }, default: { statusCode: '200' } },
    [
      ['5\\d{2}', '500'],
      ['default', '200'],
    ],
  ],
  // As JavaScript keeps them.
  [
    'with integers before the rest',
    { default: { statusCode: '200' }, 404: { statusCode: '404' } },
    [
      ['404', '404'],
      ['default', '200'],
    ],
  ],
  ['with a number as the status of its digits', { default: { statusCode: 200 } }, [['default', '200']]],
  [
    'without a status where it is missing or something else',
    { a: {}, b: { statusCode: [200] }, c: { statusCode: null } },
    [
      ['a', undefined],
      ['b', undefined],
      ['c', undefined],
    ],
  ],
  ['but none that is not an object', { a: null, b: 'x', c: [], d: { statusCode: '500' } }, [['d', '500']]],
  ['as none where they are a list', [{ statusCode: '200' }], []],
  ['as none where there are none', undefined, []],
])('integration responses are listed %s', (_what, responses, expected) => {
  const found = readIntegrationResponses(responses, '/i/responses');
  expect(found.map(({ key, statusCode }) => [key, statusCode])).toEqual(expected);
});

it('an integration response has its templates and headers with their places', () => {
  const place = '/i/responses/4\\d{2}|~1';
  const [found] = readIntegrationResponses(
    {
      '4\\d{2}|/': {
        statusCode: '400',
        responseTemplates: { 'application/json': '{}' },
        responseParameters: { 'method.response.header.Retry-After': "'1'", 'integration.request.header.X': "'a'" },
      },
    },
    '/i/responses',
  );
  expect(found?.pointer).toBe(place);
  expect(found?.templates).toEqual([
    { pointer: `${place}/responseTemplates/application~1json`, mediaType: 'application/json', source: '{}' },
  ]);
  expect(found?.headers.map(({ header, expression, pointer }) => [header, expression, pointer])).toEqual([
    ['Retry-After', "'1'", `${place}/responseParameters/method.response.header.Retry-After`],
    [undefined, "'a'", `${place}/responseParameters/integration.request.header.X`],
  ]);
});
