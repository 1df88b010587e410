import { describeRule } from '../describe-rule.ts';
import { type Json, makeMock, withPaths } from '../make-document.ts';

/** A mock with this request template. */
function mock(template: string): Json {
  const integration = makeMock({ requestTemplates: { 'application/json': template } });
  return withPaths({
    '/a': { get: { responses: { '200': { description: 'a' } }, 'x-amazon-apigateway-integration': integration } },
  });
}

const POINTER = '/paths/~1a/get/x-amazon-apigateway-integration/requestTemplates/application~1json';
const RENDERS =
  'The request template of GET /a (application/json) renders a request without an integer "statusCode", so that the mock responds with 500';

describeRule('mock-status-invalid', 'error', {
  finds: [
    ['a status code that is a string', mock('{"statusCode": "OK"}'), [POINTER, `${RENDERS} for every request.`]],
    ['one that is further inside', mock('{"a": {"statusCode": 200}}'), [POINTER, `${RENDERS} for every request.`]],
    [
      'one that depends on a parameter',
      mock(`{#if($input.params('x') == 'a')"statusCode": 200#end}`),
      [POINTER, `${RENDERS} for every request.`, 'warning'],
    ],
  ],
  passes: [
    ['an integer, in JSON that only API Gateway accepts', mock('{statusCode: 200,}')],
    ['one of a variable', mock('#set($status = 200){"statusCode": $status}')],
  ],
});
