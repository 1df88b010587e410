// What routes, templates and error responses say of Kinesis is in its table, or in the short list of what no model has.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { responsesOf } from '../../generator/document/responses.ts';
import { getShardIterator } from '../../generator/routes/get-shard-iterator.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { isResponseType } from '../../lib/apigateway/index.ts';
import { COMMON_ERRORS, enumOf, errorStatusOf, findAction, inputShapeOf, kinesisModel } from '../../lib/aws/index.ts';
import { isObject } from '../../lib/base/index.ts';
import { errorSource } from '../templates/real-templates.ts';

const COMMON = Object.keys(COMMON_ERRORS);

function isKinesisError(name: string): boolean {
  return COMMON.includes(name) || inModel(name);
}

function inModel(name: string): boolean {
  return Object.values(kinesisModel.actions).some(({ errors }) => errors.includes(name));
}

describe('a route', () => {
  it.each(ROUTES.map((route) => [route.id, route.action]))('%s calls the action %s of Kinesis', (_id, action) => {
    expect(findAction(kinesisModel, action)).toBeDefined();
    expect(inputShapeOf(kinesisModel, action)?.members).toBeDefined();
  });

  it('get-shard-iterator explains each type of iterator that there is', () => {
    const parameter = getShardIterator.parameters.find(({ name }) => name === 'shard-iterator-type');
    const named = [...(parameter?.description ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual(enumOf(kinesisModel, 'GetShardIterator.ShardIteratorType').toSorted());
  });

  it('get-shard-iterator takes exactly the timestamps that its template prints as numbers', () => {
    const parameter = getShardIterator.parameters.find(({ name }) => name === 'timestamp');
    const [, printed] =
      /\$timestamp\.matches\('(.+)'\)/.exec(readTemplate('get-shard-iterator.request.json.vtl')) ?? [];
    expect(parameter?.schema).toEqual({ type: 'string', pattern: `^$|^${printed}$` });
  });
});

describe('the template for 400', () => {
  const names = [...errorSource('400').matchAll(/"(\w+)": \d{3}/g)].map(([, name = '']) => name);

  it('tells 17 errors apart', () => {
    expect(names).toHaveLength(17);
  });

  it.each(names)('knows %s, an error of Kinesis that comes with 400', (name) => {
    expect(isKinesisError(name)).toBe(true);
    expect(errorStatusOf(kinesisModel, name)).toBe(400);
  });
});

describe('the example of an error', () => {
  const examples = ROUTES.flatMap((route) => responsesOf(route).map(([status, { example }]) => ({ status, example })));
  const codes = examples.flatMap(({ status, example }) =>
    isObject(example) && typeof example['code'] === 'string' ? [`${status} ${example['code']}`] : [],
  );

  it.each([...new Set(codes)])('%s has a code of Kinesis or of API Gateway', (name) => {
    const code = name.slice(4);
    expect(isResponseType(code) || isKinesisError(code) || COMMON.includes(`${code}Exception`)).toBe(true);
  });
});

function readTemplate(name: string): string {
  return readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');
}
