// Every two values of any two options give a document, a policy and a mapping that fit together and pass the check and the schema of OpenAPI.
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROUTE_GROUPS } from '../../generator/declaration/route.ts';
import { generate } from '../../generator/generate.ts';
import type { Option } from '../../generator/options/option.ts';
import { OPTIONS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { checkDocument } from '../../lib/check/check-document.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { pairwise } from './pairwise.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Every single route, every group, every two groups, and all. */
const ROUTE_CHOICES: readonly (readonly string[])[] = [
  ...ROUTES.map(({ id }) => [id]),
  ...ROUTE_GROUPS.map((group) => [group]),
  ...ROUTE_GROUPS.map((group) => ROUTE_GROUPS.filter((other) => other !== group)),
  [...ROUTE_GROUPS],
];

/** Of options whose values are too many to combine. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  routes: ROUTE_CHOICES,
  'cognito.scopes': [[], ['orders/write'], ['a', 'b']],
  'lambda.ttlSeconds': [0, 300],
  'lambda.identitySource': [
    ['method.request.header.Authorization'],
    ['method.request.querystring.token'],
    ['method.request.header.X-A', 'method.request.querystring.b'],
  ],
  'cors.origins': [[], ['*'], ['https://a.example'], ['https://a.example', 'http://localhost:3000']],
  'events.partitionKey': ['request-id', 'source-ip', 'principal', 'query:user.id', 'body:$.user.id-1'],
  'endpoint.minimumCompressionSize': [0, 1024],
  'usagePlan.rateLimit': [50],
  'usagePlan.burstLimit': [100],
  'usagePlan.quotaLimit': [0, 1000],
};

const DIMENSIONS = Object.fromEntries(
  Object.entries(OPTIONS)
    // A shorthand of others.
    .filter(([name]) => name !== 'auth')
    .map(([name, { allowed }]: [string, Option]) => [
      name,
      VALUES[name] ?? (allowed.kind === 'choice' ? allowed.choices : []),
    ]),
);

const COMBINATIONS = pairwise(DIMENSIONS).map((options) => withoutContradiction(options as unknown as Options));

/** Keys from an authorizer are refused for routes that need a key and have another authorization. */
function withoutContradiction(options: Options): Options {
  const isLambda = [options['auth.write'], options['auth.read']].every((auth) => auth === 'lambda' || auth === 'none');
  return isLambda ? options : { ...options, 'auth.apiKeySource': 'header' };
}

it('every value of every option is combined', () => {
  for (const [name, values] of Object.entries(DIMENSIONS)) {
    const used = COMBINATIONS.map((options) => options[name as keyof Options]);
    expect(values).not.toEqual([]);
    expect(new Set<unknown>(used)).toEqual(new Set(values));
  }
});

it.each(COMBINATIONS.map((options) => [JSON.stringify(options), options] as const))(
  '%s passes',
  async (_name, options) => {
    const { openapi, policy, routes, stack } = generate(ROOT, ROUTES, options);
    const source = readDocument(openapi.text, openapi.path);
    expect(checkDocument(source)).toEqual([]);
    expect(await new Validator().validate(parse(openapi.text))).toEqual({ valid: true });
    const actions = [...new Set(routes.map(({ action }) => `kinesis:${action}`))];
    const { Statement } = readDocument(policy.text, policy.path).value as { Statement: { Action: string[] }[] };
    expect(Statement.map(({ Action }) => Action)).toEqual([actions]);
    const called = [...openapi.text.matchAll(/kinesis:action\/(\w+)/g)].map(([, action]) => `kinesis:${action}`);
    expect([...new Set(called)].toSorted()).toEqual(actions.toSorted());
    const needed = [...openapi.text.matchAll(/\b(?:UserPoolArn|AuthorizerFunctionArn|x-api-key)\b/g)].map(
      ([name]) => name,
    );
    const { Authorization } = (readDocument(stack.text, stack.path).value as StackText).Options;
    expect({
      UserPoolArn: Authorization['NeedsUserPool'] === 'yes',
      AuthorizerFunctionArn: Authorization['NeedsAuthorizerFunction'] === 'yes',
      'x-api-key': Authorization['NeedsApiKey'] === 'yes',
    }).toEqual(
      Object.fromEntries(
        ['UserPoolArn', 'AuthorizerFunctionArn', 'x-api-key'].map((name) => [name, needed.includes(name)]),
      ),
    );
  },
);

interface StackText {
  readonly Options: { readonly Authorization: Readonly<Record<string, string>> };
}
